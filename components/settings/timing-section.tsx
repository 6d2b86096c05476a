import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import {
  holdBounds,
  holdHint,
  longestBounds,
  longestHint,
  shortestBounds,
  TIMING_WORDS,
} from '@/lib/copy/options/settings-words';
import { LONGEST_HOLD_MS } from '@/lib/outreach/quota/send-settings';
import type { SettingsSectionProps } from './limits-section';
import { NumberSetting } from './number-setting';
import { Section } from './section';

const MAX_HOLD_S = LONGEST_HOLD_MS / 1000;
const MAX_SPACING_S = 600;

/** How long a send can be taken back, and how far apart sends are kept. Shown in seconds. */
export function TimingSection({ view, onChange }: SettingsSectionProps) {
  const hold = Math.round(view.holdMs / 1000);
  const min = Math.round(view.spacingMs.min / 1000);
  const max = Math.round(view.spacingMs.max / 1000);
  return (
    <Section id="timing" title={SECTION_TITLES.timing} lede={TIMING_WORDS.lede}>
      <label class="settings-switch">
        <input
          type="checkbox"
          checked={view.openEnded}
          onChange={(event) => onChange({ openEnded: event.currentTarget.checked })}
        />
        <span>
          {TIMING_WORDS.openEnded}
          <span class="small muted">{TIMING_WORDS.openEndedHint}</span>
        </span>
      </label>
      <div class="settings-grid settings-timing">
        <NumberSetting
          label={TIMING_WORDS.hold}
          value={hold}
          min={0}
          max={MAX_HOLD_S}
          hint={holdHint(MAX_HOLD_S)}
          bounds={holdBounds(MAX_HOLD_S)}
          onSave={(seconds) => onChange({ holdMs: seconds * 1000 })}
        />
        <NumberSetting
          label={TIMING_WORDS.shortest}
          value={min}
          min={0}
          max={max}
          hint={TIMING_WORDS.gapHint}
          bounds={shortestBounds(max)}
          onSave={(seconds) => onChange({ spacingMs: { min: seconds * 1000, max: view.spacingMs.max } })}
        />
        <NumberSetting
          label={TIMING_WORDS.longest}
          value={max}
          min={min}
          max={MAX_SPACING_S}
          hint={longestHint(MAX_SPACING_S)}
          bounds={longestBounds(min, MAX_SPACING_S)}
          onSave={(seconds) => onChange({ spacingMs: { min: view.spacingMs.min, max: seconds * 1000 } })}
        />
      </div>
    </Section>
  );
}
