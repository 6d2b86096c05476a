import { AccountDot, accountColours } from '@/components/ui/account-dot';
import { Select } from '@/components/ui/field';
import { COLOUR_WORDS, colourOf, LOOK_WORDS, photosHint, THEME_WORDS } from '@/lib/copy/look/look-copy';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import type { AccountView } from '@/lib/protocol/connection';
import type { AccountColour, Theme } from '@/lib/protocol/settings';
import type { SettingsSectionProps } from './limits-section';
import './look-section.css';
import { Section } from './section';

const choicesOf = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));

interface LookSectionProps extends SettingsSectionProps {
  readonly accounts: readonly AccountView[] | undefined;
}

/** The theme, and what tells several accounts apart. */
export function LookSection({ view, onChange, accounts = [] }: LookSectionProps) {
  const colours = accountColours(
    accounts.map(({ accountId }) => accountId),
    view.colours,
  );
  return (
    <Section id="look" title={SECTION_TITLES.look} lede={LOOK_WORDS.lede}>
      <fieldset class="look-choice">
        <legend class="field-label">{LOOK_WORDS.theme}</legend>
        {choicesOf<Theme>(THEME_WORDS).map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="theme"
              checked={view.theme === value}
              onChange={() => onChange({ theme: value })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label class="settings-switch">
        <input
          type="checkbox"
          checked={view.photos}
          onChange={(event) => onChange({ photos: event.currentTarget.checked })}
        />
        <span>
          {LOOK_WORDS.photos}
          <span class="small muted">{photosHint()}</span>
        </span>
      </label>
      {accounts.length > 1 && (
        <fieldset class="look-accounts">
          <legend class="field-label">{LOOK_WORDS.colours}</legend>
          {accounts.map(({ accountId, name }) => {
            const colour = colours.get(accountId) ?? 'grey';
            return (
              <div key={accountId} class="look-account">
                <AccountDot colour={colour} />
                <Select<AccountColour>
                  label={colourOf(name)}
                  value={colour}
                  choices={choicesOf<AccountColour>(COLOUR_WORDS)}
                  onChange={(chosen) => onChange({ colour: { accountId, colour: chosen } })}
                />
              </div>
            );
          })}
          <p class="small muted">{LOOK_WORDS.coloursHint}</p>
        </fieldset>
      )}
    </Section>
  );
}
