import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Fold } from '@/components/ui/fold';
import { KEEPSAKE, keepsakeLine, reminderWords, SOON, SOON_WORDS } from '@/lib/copy/today/keepsake-copy';
import { KEEPSAKE_MAX, type KeepsakeChange } from '@/lib/outreach/today/keepsake';
import { ownDay } from '@/lib/own-clock';
import type { KeepsakeView } from '@/lib/protocol/person';
import type { KeptState } from './keepsake-keeper';
import { KeepsakeLabels } from './keepsake-labels';
import { useLabelKey } from './use-label-key';
import './keepsake-fold.css';

interface KeepsakeFoldProps {
  readonly kept: KeptState;
  /** When the user last wrote to the person, UTC ms; null where that is not known: then no reply can be waited for. */
  readonly wroteAt: number | null;
  readonly now: number;
  readonly onKeep: (change: KeepsakeChange) => void;
}

/** What the user keeps of a person for themselves: a note, labels and a reminder, in one quiet line until it is opened. */
export function KeepsakeFold({ kept, wroteAt, now, onKeep }: KeepsakeFoldProps) {
  const { keepsake, saved } = kept;
  const keys = useLabelKey();
  if (keepsake === null) return null;
  const line = keepsakeLine(keepsake, now);
  return (
    <div class="person-kept" {...keys}>
      <Fold
        summary={
          <span class="keepsake-line" dir="auto">
            {line ?? KEEPSAKE.none}
          </span>
        }
      >
        <div class="keepsake">
          <Field
            label={KEEPSAKE.remark}
            rows={2}
            maxLength={KEEPSAKE_MAX.remark}
            value={keepsake.remark}
            hint={KEEPSAKE.hint}
            error={saved ? null : KEEPSAKE.unsaved}
            onInput={(remark) => onKeep({ remark })}
          />
          <KeepsakeLabels keepsake={keepsake} onKeep={onKeep} />
          <Remind keepsake={keepsake} wroteAt={wroteAt} now={now} onKeep={onKeep} />
        </div>
      </Fold>
    </div>
  );
}

type PartProps = Pick<KeepsakeFoldProps, 'onKeep'> & { readonly keepsake: KeepsakeView };

/** Nobody means a day further ahead: while a year is being typed its first digits are one of their own. */
const LATEST_DAYS = 3_650;

function Remind({
  keepsake: { reminder },
  wroteAt,
  now,
  onKeep,
}: PartProps & Pick<KeepsakeFoldProps, 'wroteAt' | 'now'>) {
  const [onlyWithoutReply, waitForReply] = useState(false);
  const unless = reminder?.unlessReplyAfter ?? wroteAt;
  const isConditional = reminder ? reminder.unlessReplyAfter !== null : onlyWithoutReply && wroteAt !== null;
  const latest = ownDay(now, LATEST_DAYS);
  const set = (on: string) => onKeep({ reminder: { on, unlessReplyAfter: isConditional ? unless : null } });
  return (
    <fieldset class="keepsake-remind" aria-label={KEEPSAKE.remind}>
      <p>{reminder ? reminderWords(reminder, now) : KEEPSAKE.remind}</p>
      <div class="steps">
        {SOON.map((days) => (
          <Button key={days} onClick={() => set(ownDay(now, days))}>
            {SOON_WORDS[days]}
          </Button>
        ))}
      </div>
      <div class="keepsake-row">
        <Field
          label={KEEPSAKE.onDay}
          labelHidden
          type="date"
          min={ownDay(now)}
          max={latest}
          value={reminder?.on ?? ''}
          onInput={(on) => on >= ownDay(now) && on <= latest && set(on)}
        />
        {unless !== null && (
          <label class="keepsake-check">
            <input
              type="checkbox"
              checked={isConditional}
              onChange={({ currentTarget: { checked } }) => {
                waitForReply(checked);
                if (reminder) onKeep({ reminder: { ...reminder, unlessReplyAfter: checked ? unless : null } });
              }}
            />
            {KEEPSAKE.noReply}
          </label>
        )}
        {reminder && (
          <Button kind="quiet" onClick={() => onKeep({ reminder: null })}>
            {KEEPSAKE.forget}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
