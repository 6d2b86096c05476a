import { OPTIONS_SECTIONS, SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { OPTIONS_WORDS } from '@/lib/copy/options/settings-words';
import { useCurrentSection } from './use-current-section';

interface OptionsNavProps {
  readonly welcome: boolean;
  /** Some sections are for an account alone. */
  readonly connected: boolean;
  readonly webhooks: boolean;
}

/** Leads to each section, and marks the one that is being read. */
export function OptionsNav({ welcome, connected, webhooks }: OptionsNavProps) {
  const sections = (welcome ? WELCOMING : OPTIONS_SECTIONS).filter(
    ({ id, needsAccount }) => (!needsAccount || connected) && (id !== 'webhooks' || webhooks),
  );
  const current = useCurrentSection(sections.map(({ id }) => id));
  return (
    <nav class="options-nav" aria-label={OPTIONS_WORDS.sections}>
      <ul>
        {sections.map(({ id }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {SECTION_TITLES[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Before there is a connection the guide to the key stands right below its boxes. */
const WELCOMING = ['connection', 'key-guide', 'data'].flatMap((wanted) =>
  OPTIONS_SECTIONS.filter(({ id }) => id === wanted),
);
