import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/field';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { automaticTier, LIMITS_WORDS, limitBounds, limitHint } from '@/lib/copy/options/settings-words';
import { limitReset, limitTitle, RESET_WORDS, SOURCE_LABELS, TIER_WORDS } from '@/lib/copy/problems/limit-words';
import { TIERS, type Tier } from '@/lib/outreach/quota/limits';
import type { SettingsView } from '@/lib/protocol/settings';
import { LimitsUsed } from './limits-used';
import { NumberSetting } from './number-setting';
import { Section } from './section';
import type { SettingsChange } from './use-settings';

export interface SettingsSectionProps {
  readonly view: SettingsView;
  readonly onChange: (change: SettingsChange) => void;
}

/** How much may be sent, by kind of account, and where each number comes from. `detected`: the tier that Unipile reports. */
export function LimitsSection({
  view,
  onChange,
  detected,
  now,
}: SettingsSectionProps & { readonly detected: Tier | null; readonly now: number }) {
  const automatic = detected === null ? LIMITS_WORDS.automatic : automaticTier(TIER_WORDS[detected]);
  return (
    <Section id="limits" title={SECTION_TITLES.limits} lede={LIMITS_WORDS.lede}>
      <LimitsUsed quota={view.quota} now={now} />
      <div class="settings-narrow">
        <Select<Tier | 'automatic'>
          label={LIMITS_WORDS.tier}
          value={view.tier ?? 'automatic'}
          choices={[
            { value: 'automatic', label: automatic },
            ...TIERS.map((tier) => ({ value: tier, label: TIER_WORDS[tier] })),
          ]}
          onChange={(tier) => onChange({ tier: tier === 'automatic' ? null : tier })}
          hint={LIMITS_WORDS.tierHint}
        />
      </div>
      <ul class="settings-grid">
        {view.limits.map((limit) => (
          <li key={`${limit.counted} ${limit.window}`}>
            <LimitSetting limit={limit} onChange={onChange} />
          </li>
        ))}
      </ul>
      <p class="small muted">{LIMITS_WORDS.calendar}</p>
    </Section>
  );
}

interface LimitSettingProps {
  readonly limit: SettingsView['limits'][number];
  readonly onChange: (change: SettingsChange) => void;
}

function LimitSetting({ limit: { counted, window, max, ceiling, source }, onChange }: LimitSettingProps) {
  return (
    <>
      <NumberSetting
        label={limitTitle({ counted, window })}
        value={max}
        min={0}
        max={ceiling}
        hint={limitHint(SOURCE_LABELS[source], ceiling)}
        bounds={limitBounds(ceiling)}
        onSave={(value) => onChange({ limit: { counted, window, max: value } })}
      />
      {source === 'your-setting' && (
        <Button kind="quiet" onClick={() => onChange({ limit: { counted, window, max: null } })}>
          <span aria-hidden="true">{RESET_WORDS.reset}</span>
          <span class="hidden">{limitReset({ counted, window })}</span>
        </Button>
      )}
    </>
  );
}
