import type { ComponentChildren } from 'preact';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { QuotaWords } from '@/components/ui/quota-words';
import { creditsSentence, INMAIL } from '@/lib/copy/inbox-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { bindingLine } from '@/lib/outreach/quota/binding-line';
import { isBlank } from '@/lib/outreach/rules/text-rules';
import type { PersonView } from '@/lib/protocol/person';
import { MessageForm } from './message-form';
import type { PersonActions } from './person-actions';
import type { PersonDetails } from './person-details';
import type { PersonState } from './person-session';
import { fullLine } from './screen';
import { useStays } from './use-stays';
import './person.css';

interface InMailProps {
  readonly view: PersonView;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  /** The one before it, of which it is not known yet what becomes of it; null where there is none. */
  readonly before: ComponentChildren;
  /** Where what it waits for stands: subject and price come with the next InMail, once there may be one. */
  readonly waitsFor: 'above' | 'below' | null;
  /** Whether nothing can be sent now. */
  readonly closed: boolean;
}

/** An InMail to somebody who cannot be messaged: what pays for it, and the form, in which words stand whether that is known or not. */
export function InMailOffer({ view, state, now, actions, before, waitsFor, closed }: InMailProps) {
  const { subject, message } = state.drafts;
  const { inMail } = state.details;
  const balance = inMail !== null && inMail !== 'reading' && inMail.ok ? inMail.value : null;
  const full = fullLine(view, 'inmail', now);
  const isPaid = balance !== null && balance.credits > 0;
  const stays = useStays(isPaid && full === null && !closed, [subject.text, message.text]);
  const asksSubject = balance?.hasSubject ?? subject.text !== '';
  return (
    <div class="form">
      {before}
      {waitsFor === null && <Balance inMail={inMail} now={now} />}
      {isPaid && <InMailLimit view={view} now={now} />}
      {stays && asksSubject && waitsFor === null && (
        <Field
          label={INMAIL.subject}
          value={subject.text}
          readOnly={state.busy}
          onInput={(text) => actions.edit('subject', text)}
        />
      )}
      {stays && (
        <MessageForm
          by="inmail"
          subject={asksSubject ? subject.text : null}
          complete={isPaid && full === null && (!asksSubject || !isBlank(subject.text))}
          waitsFor={waitsFor}
          closed={closed}
          person={view.person}
          state={state}
          now={now}
          actions={actions}
        />
      )}
      {isPaid && <InMailUsed view={view} now={now} />}
    </div>
  );
}

/** What is left to pay it with. */
function Balance({ inMail, now }: Pick<PersonDetails, 'inMail'> & { readonly now: number }) {
  if (inMail === null || inMail === 'reading')
    return (
      <p class="muted" role="status">
        {INMAIL.reading}
      </p>
    );
  if (!inMail.ok) return <ProblemNotice problem={inMail.problem} now={now} />;
  if (inMail.value === null) return <Notice>{INMAIL.none}</Notice>;
  const words = creditsSentence(inMail.value);
  return inMail.value.credits === 0 ? <Notice>{words}</Notice> : <p class="muted">{words}</p>;
}

type Of = Pick<InMailProps, 'view' | 'now'>;

/** Above the box of an InMail: the limit that allows none now. */
export function InMailLimit({ view, now }: Of) {
  const full = fullLine(view, 'inmail', now);
  return (
    full && (
      <Notice tone="warning">
        {problemSentence({ kind: 'limit-reached', ...full }, { name: view.person.fullName, now })}
      </Notice>
    )
  );
}

/** Below it: how much of that limit is used. */
export function InMailUsed({ view, now }: Of) {
  const line = bindingLine(view.quota.lines, ['inmail'], now);
  return line && fullLine(view, 'inmail', now) === null ? (
    <p class="small muted">
      <QuotaWords line={line} now={now} />
    </p>
  ) : null;
}
