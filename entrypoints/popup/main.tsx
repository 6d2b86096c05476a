import '@/components/ui/base.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '@/components/app/app';
import type { Target } from '@/components/person/screen';
import { parsePersonAddress } from '@/lib/linkedin/person-address';
import { createAsk } from '@/lib/protocol/ask';

const ask = createAsk();

function draw(target: Target | null) {
  const root = document.getElementById('root');
  if (!root) return;
  render(
    <App
      ask={ask}
      target={target}
      mount="popup"
      now={Date.now}
      openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
      close={() => window.close()}
    />,
    root,
  );
}

/** Only an address that Kith has host access to can be read; every other tab shows nobody. */
async function targetOfTab(): Promise<Target> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  const address = parsePersonAddress(tab?.url ?? '');
  return address.kind === 'person' ? address.ref : address.kind;
}

draw(null);
void targetOfTab().then(draw);
