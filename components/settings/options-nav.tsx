import { LOOK_WORDS } from '@/lib/copy/look/look-copy';
import { NOTICING_WORDS } from '@/lib/copy/noticing-copy';
import { TEMPLATES_HEADING } from '@/lib/copy/templates-copy';
import { WEBHOOKS_WORDS } from '@/lib/copy/webhooks-copy';
import { useCurrentSection } from './use-current-section';

interface OptionsNavProps {
  readonly welcome: boolean;
  /** Some sections are for an account alone. */
  readonly connected: boolean;
  readonly webhooks: boolean;
}

/** Leads to each section, and marks the one that is being read. */
export function OptionsNav({ welcome, connected, webhooks }: OptionsNavProps) {
  const sections = (welcome ? WELCOMING : SECTIONS).filter(
    ({ id, needsAccount }) => (!needsAccount || connected) && (id !== 'webhooks' || webhooks),
  );
  const current = useCurrentSection(sections.map(({ id }) => id));
  return (
    <nav class="options-nav" aria-label="Sections">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** As they follow each other on the page: what most people change comes first. */
const SECTIONS = [
  { id: 'connection', title: 'Connection', needsAccount: false },
  { id: 'limits', title: 'Limits', needsAccount: true },
  { id: 'timing', title: 'Timing', needsAccount: true },
  { id: 'templates', title: TEMPLATES_HEADING, needsAccount: true },
  { id: 'page-control', title: 'Page control', needsAccount: true },
  { id: 'look', title: LOOK_WORDS.title, needsAccount: true },
  { id: 'notifications', title: NOTICING_WORDS.title, needsAccount: true },
  { id: 'data', title: 'Your data', needsAccount: false },
  { id: 'webhooks', title: WEBHOOKS_WORDS.title, needsAccount: true },
  { id: 'key-guide', title: 'Where the key is found', needsAccount: false },
] as const;

/** Before there is a connection the guide to the key stands right below its boxes. */
const WELCOMING = ['connection', 'key-guide', 'data'].flatMap((wanted) => SECTIONS.filter(({ id }) => id === wanted));
