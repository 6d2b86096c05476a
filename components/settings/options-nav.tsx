import { OPTIONS_SECTIONS } from '@/lib/copy/options/options-sections';
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

/** Before there is a connection the guide to the key stands right below its boxes. */
const WELCOMING = ['connection', 'key-guide', 'data'].flatMap((wanted) =>
  OPTIONS_SECTIONS.filter(({ id }) => id === wanted),
);
