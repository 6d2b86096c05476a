import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { CONTROL_WORDS } from '@/lib/copy/options/settings-words';
import type { SettingsSectionProps } from './limits-section';
import { Section } from './section';

/** Whether Kith shows on LinkedIn's profile pages. */
export function PageControlSection({ view, onChange }: SettingsSectionProps) {
  return (
    <Section id="page-control" title={SECTION_TITLES['page-control']}>
      <label class="settings-switch">
        <input
          type="checkbox"
          checked={view.control.shown}
          onChange={(event) => onChange({ control: { shown: event.currentTarget.checked } })}
        />
        <span>
          {CONTROL_WORDS.shown}
          <span class="small muted">{CONTROL_WORDS.hint}</span>
        </span>
      </label>
    </Section>
  );
}
