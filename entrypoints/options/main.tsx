import '@/components/ui/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options, type OptionsProps } from '@/components/settings/options';
import { followLanguage } from '@/components/ui/language';
import { say } from '@/lib/copy/language/say';
import { kithNow } from '@/lib/own-clock';
import { createAsk } from '@/lib/protocol/messaging/ask';
import { askByClock } from '@/lib/protocol/messaging/ask-by-clock';
import { askReadsAgain } from '@/lib/protocol/messaging/ask-reads-again';

const TYPED_DSN = 'typed-dsn';

/** Made once: drawn again in another language, the page goes on where it was. */
const PROPS: OptionsProps = {
  ask: askReadsAgain(askByClock(createAsk())),
  requestHost: (pattern) => browser.permissions.request({ origins: [pattern] }).catch(() => false),
  loopbackAllowed: import.meta.env.LOOPBACK_ALLOWED,
  typedDsn: {
    read: () => sessionStorage.getItem(TYPED_DSN) ?? '',
    write: (dsn) => sessionStorage.setItem(TYPED_DSN, dsn),
  },
  requestNotifications: () => browser.permissions.request({ permissions: ['notifications'] }).catch(() => false),
  isPinned: () =>
    browser.action.getUserSettings().then(
      ({ isOnToolbar }) => isOnToolbar ?? null,
      () => null,
    ),
  now: kithNow,
};

const root = document.getElementById('root');
if (root)
  followLanguage(() => {
    document.title = say('options_title');
    render(<Options {...PROPS} />, root);
  });
