import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Meter } from '@/components/ui/meter';
import { noticingHint, relationsProgress, FIRST_STEPS as WORDS } from '@/lib/copy/guide/first-steps-copy';
import './first-steps.css';
import { Section } from './section';
import { type FirstStepsDeps, useFirstSteps } from './use-first-steps';

/** What to do in the first minutes; gone once it is done or dismissed. */
export function FirstSteps(props: FirstStepsDeps) {
  const steps = useFirstSteps(props);
  if (!steps.shown) return null;
  const { done, reading, isPinned } = steps;
  return (
    <Section id="first-steps" title={WORDS.title} lede={WORDS.lede}>
      <ul class="first-steps">
        <Step done={done.connected} words={WORDS.connect}>
          <a href="#connection">{WORDS.connectGo}</a>
        </Step>
        <Step done={done.relationsRead} words={WORDS.relations} hint={WORDS.relationsHint}>
          {reading?.state === 'reading' ? (
            <>
              <p class="small" role="status">
                {relationsProgress(reading.read, reading.about)}
              </p>
              {reading.about !== null && <Meter used={reading.read} max={reading.about} />}
              <Button onClick={() => void steps.stopReading()}>{WORDS.relationsStop}</Button>
            </>
          ) : (
            done.connected && (
              <Button onClick={() => void steps.readRelations()}>
                {reading ? WORDS.relationsOn : WORDS.relationsRead}
              </Button>
            )
          )}
        </Step>
        <Step done={done.hasTemplate} words={WORDS.template}>
          {done.connected && <a href="#templates">{WORDS.templateGo}</a>}
        </Step>
        {isPinned !== null && <Step done={isPinned} words={WORDS.pin} hint={WORDS.pinHint} />}
        <Step done={done.notices} words={WORDS.noticing} hint={noticingHint()}>
          {done.connected && <Button onClick={() => void steps.notice()}>{WORDS.noticingOn}</Button>}
        </Step>
      </ul>
      <div class="settings-actions">
        <Button kind="quiet" onClick={() => void steps.end()}>
          {WORDS.dismiss}
        </Button>
      </div>
    </Section>
  );
}

interface StepProps {
  readonly done: boolean;
  readonly words: string;
  readonly hint?: string;
  readonly children?: ComponentChildren;
}

/** One step; what it needs is shown until it is done. */
function Step({ done, words, hint, children }: StepProps) {
  return (
    <li data-done={done}>
      <Icon name={done ? 'check' : 'chevron'} />
      <div>
        <p>
          {words} <span class="hidden">{done ? WORDS.done : WORDS.open}</span>
        </p>
        {!done && hint && <p class="small muted">{hint}</p>}
        {!done && children}
      </div>
    </li>
  );
}
