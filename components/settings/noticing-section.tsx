import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { NOTICING_WORDS as WORDS } from '@/lib/copy/noticing-copy';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import type { QuietHours } from '@/lib/outreach/noticing/quiet-hours';
import type { Ask } from '@/lib/protocol/messaging/ask';
import './noticing-section.css';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Section } from './section';
import { useNoticing } from './use-noticing';

interface NoticingSectionProps {
  readonly ask: Ask;
  readonly now: number;
  readonly requestNotifications: () => Promise<boolean>;
}

/** The hours that the switch turns on. */
const USUAL: QuietHours = { from: 21 * 60, to: 8 * 60 };

/** Whether Kith looks for what is new by itself, and when it leaves the user alone. */
export function NoticingSection({ ask, now, requestNotifications }: NoticingSectionProps) {
  const { view, problem, ...model } = useNoticing(ask, requestNotifications);
  return (
    <Section id="notifications" title={SECTION_TITLES.notifications} lede={WORDS.lede}>
      {problem && <ProblemNotice problem={problem} now={now} />}
      {view && (
        <>
          <Switch checked={view.on} label={WORDS.on} hint={WORDS.onHint} onChange={(on) => void model.switchOn(on)} />
          {view.on && !view.mayNotify && (
            <Notice actions={<Button onClick={() => void model.allow()}>{WORDS.allow}</Button>}>
              {WORDS.badgeOnly}
            </Notice>
          )}
          <Switch
            checked={view.quiet !== null}
            label={WORDS.quiet}
            hint={WORDS.quietHint}
            onChange={(quiet) => void model.setQuiet(quiet ? USUAL : null)}
          />
          {view.quiet && <QuietTimes quiet={view.quiet} onChange={(quiet) => void model.setQuiet(quiet)} />}
        </>
      )}
    </Section>
  );
}

interface SwitchProps {
  readonly checked: boolean;
  readonly label: string;
  readonly hint: string;
  readonly onChange: (checked: boolean) => void;
}

function Switch({ checked, label, hint, onChange }: SwitchProps) {
  return (
    <label class="settings-switch">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {label}
        <span class="small muted">{hint}</span>
      </span>
    </label>
  );
}

function QuietTimes({
  quiet,
  onChange,
}: {
  readonly quiet: QuietHours;
  readonly onChange: (quiet: QuietHours) => void;
}) {
  return (
    <div class="quiet-times">
      <Time label={WORDS.from} minute={quiet.from} onChange={(from) => onChange({ ...quiet, from })} />
      <Time label={WORDS.to} minute={quiet.to} onChange={(to) => onChange({ ...quiet, to })} />
    </div>
  );
}

interface TimeProps {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}

function Time({ label, minute, onChange }: TimeProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        class="field-control"
        type="time"
        required
        value={clockText(minute)}
        onChange={(event) => {
          const typed = minuteOf(event.currentTarget.value);
          if (typed !== null) onChange(typed);
        }}
      />
    </label>
  );
}

const two = (value: number) => String(value).padStart(2, '0');
const clockText = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

function minuteOf(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
