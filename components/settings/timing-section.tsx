import type { SettingsSectionProps } from './limits-section';
import { NumberSetting } from './number-setting';
import { Section } from './section';

const MAX_HOLD_S = 10;
const MAX_SPACING_S = 600;

/** How long a send can be taken back, and how far apart sends are kept. Shown in seconds. */
export function TimingSection({ view, onChange }: SettingsSectionProps) {
  const hold = Math.round(view.holdMs / 1000);
  const min = Math.round(view.spacingMs.min / 1000);
  const max = Math.round(view.spacingMs.max / 1000);
  return (
    <Section
      id="timing"
      title="Timing"
      lede="Each send waits a moment so that you can undo it, then keeps its distance from the last of its kind. Gaps are random."
    >
      <div class="settings-grid settings-timing">
        <NumberSetting
          label="Seconds to undo"
          value={hold}
          min={0}
          max={MAX_HOLD_S}
          hint={`0 sends at once, at most ${MAX_HOLD_S}`}
          bounds={`A send can wait up to ${MAX_HOLD_S} seconds; enter 0 to ${MAX_HOLD_S}.`}
          onSave={(seconds) => onChange({ holdMs: seconds * 1000 })}
        />
        <NumberSetting
          label="Shortest gap in seconds"
          value={min}
          min={0}
          max={max}
          hint="Between two invitations; first messages keep 10–30 s at most, replies 1–4 s"
          bounds={`The shortest gap is no longer than the longest one; enter 0 to ${max}.`}
          onSave={(seconds) => onChange({ spacingMs: { min: seconds * 1000, max: view.spacingMs.max } })}
        />
        <NumberSetting
          label="Longest gap in seconds"
          value={max}
          min={min}
          max={MAX_SPACING_S}
          hint={`At most ${MAX_SPACING_S}`}
          bounds={`The longest gap is from ${min} to ${MAX_SPACING_S} seconds; enter a number between them.`}
          onSave={(seconds) => onChange({ spacingMs: { min: view.spacingMs.min, max: seconds * 1000 } })}
        />
      </div>
    </Section>
  );
}
