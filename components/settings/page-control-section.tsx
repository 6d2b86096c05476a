import type { SettingsSectionProps } from './limits-section';
import { Section } from './section';

/** Whether Kith shows on LinkedIn's profile pages. */
export function PageControlSection({ view, onChange }: SettingsSectionProps) {
  return (
    <Section id="page-control" title="Page control">
      <label class="settings-switch">
        <input
          type="checkbox"
          checked={view.control.shown}
          onChange={(event) => onChange({ control: { shown: event.currentTarget.checked } })}
        />
        <span>
          Show Kith on LinkedIn profiles
          <span class="small muted">
            A small button in the corner of a profile. Without it, use Kith from Chrome’s toolbar.
          </span>
        </span>
      </label>
    </Section>
  );
}
