import '@/components/ui/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options } from '@/components/settings/options';
import { followLanguage } from '@/components/ui/language';
import { say } from '@/lib/copy/language/say';
import { createAsk } from '@/lib/protocol/messaging/ask';
import { askReadsAgain } from '@/lib/protocol/messaging/ask-reads-again';

const TYPED_DSN = 'typed-dsn';

const root = document.getElementById('root');
if (root) followLanguage(() => draw(root));

function draw(page: HTMLElement) {
  document.title = say('options_title');
  render(
    <Options
      ask={askReadsAgain(createAsk())}
      requestHost={(pattern) => browser.permissions.request({ origins: [pattern] }).catch(() => false)}
      loopbackAllowed={import.meta.env.LOOPBACK_ALLOWED}
      typedDsn={{
        read: () => sessionStorage.getItem(TYPED_DSN) ?? '',
        write: (dsn) => sessionStorage.setItem(TYPED_DSN, dsn),
      }}
      requestNotifications={() => browser.permissions.request({ permissions: ['notifications'] }).catch(() => false)}
      isPinned={() =>
        browser.action.getUserSettings().then(
          ({ isOnToolbar }) => isOnToolbar ?? null,
          () => null,
        )
      }
      now={Date.now}
    />,
    page,
  );
}
