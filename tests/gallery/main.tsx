import '@/components/ui/base.css';
import './gallery.css';
import { render } from 'preact';
import { App } from '@/components/app/app';
import { fakeAsk } from './fake-ask';
import { NOW } from './people';
import { SCREENS } from './screens';

/** `#<screen>`, or `#<screen>/sidepanel`; without a hash the list of all. */
async function show() {
  const root = document.getElementById('root');
  if (!root) return;
  render(null, root);
  const [name = '', mount] = location.hash.slice(1).split('/');
  const example = SCREENS[name];
  if (!example) return render(<Contents />, root);
  const { target, answering, press, shows } = example;
  const ask = fakeAsk(answering);
  render(
    <App
      ask={ask}
      target={target}
      mount={mount === 'sidepanel' ? 'sidepanel' : 'popup'}
      now={() => NOW}
      openOptions={() => {}}
      close={() => {}}
    />,
    root,
  );
  for (const label of press) (await button(root, label)).click();
  if (shows) await button(root, shows);
  document.documentElement.dataset.ready = name;
}

/** The button, or the summary of a fold, of these words, as soon as it is there. */
async function button(root: HTMLElement, label: string): Promise<HTMLElement> {
  for (;;) {
    const found = [...root.querySelectorAll<HTMLElement>('button, summary')].find(
      (candidate) => candidate.textContent?.trim() === label,
    );
    if (found) return found;
    await new Promise(requestAnimationFrame);
  }
}

function Contents() {
  return (
    <ul class="gallery">
      {Object.keys(SCREENS).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

addEventListener('hashchange', () => void show());
void show();
