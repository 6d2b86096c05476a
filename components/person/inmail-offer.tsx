import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { QuotaWords } from '@/components/ui/quota-words';
import { creditsSentence, INMAIL } from '@/lib/copy/inbox-copy';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { bindingLine } from '@/lib/outreach/quota/binding-line';
import type { InMailView } from '@/lib/protocol/inbox';
import type { PersonView } from '@/lib/protocol/person';
import type { ComposerProps } from './composer';
import { MessageComposer } from './message-form';
import { type PersonActions, sendRequest } from './person-actions';
import type { PersonState } from './person-session';
import { fullLine } from './screen';
import { useStays } from './use-stays';
import './person.css';

interface InMailProps {
  readonly view: PersonView;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
  /** Whether a send to the person is not known to have ended yet: the subject comes with the next InMail, once there may be one. */
  readonly waits?: boolean;
  /** Whether nothing can be sent now. */
  readonly closed?: boolean;
}

/** An InMail to somebody who cannot be messaged, once it is known what pays for it. */
export function InMailOffer(props: InMailProps) {
  const { inMail } = props.state.details;
  if (inMail === null || inMail === 'reading')
    return (
      <p class="muted" role="status">
        {INMAIL.reading}
      </p>
    );
  if (!inMail.ok) return <ProblemNotice problem={inMail.problem} now={props.now} />;
  const balance = inMail.value;
  if (balance === null || balance.credits === 0) return <Notice>{withoutCredits(balance)}</Notice>;
  return (
    <>
      <p class="muted">{creditsSentence(balance)}</p>
      <InMailForm {...props} asksSubject={balance.hasSubject} />
    </>
  );
}

const withoutCredits = (balance: InMailView) => (balance === null ? INMAIL.none : creditsSentence(balance));

/** The form of an InMail; a reply in its conversation has no subject of its own and takes no credit. */
export function InMailForm({
  view,
  state,
  now,
  actions,
  waits = false,
  closed = false,
  asksSubject = false,
  hint,
}: InMailProps & Pick<ComposerProps, 'hint'> & { readonly asksSubject?: boolean }) {
  const { subject, message } = state.drafts;
  const full = fullLine(view, 'inmail', now);
  const stays = useStays(full === null && !closed, [subject.text, message.text]);
  const line = bindingLine(view.quota.lines, ['inmail'], now);
  const title = subject.text.trim();
  return (
    <div class="inmail">
      {full && (
        <Notice tone="warning">
          {problemSentence({ kind: 'limit-reached', ...full }, { name: view.person.fullName, now })}
        </Notice>
      )}
      {stays && asksSubject && !waits && (
        <Field
          label={INMAIL.subject}
          value={subject.text}
          readOnly={state.busy}
          onInput={(text) => actions.edit('subject', text)}
        />
      )}
      {stays && (
        <MessageComposer
          person={view.person}
          state={state}
          now={now}
          actions={actions}
          complete={!waits && !closed && full === null && (!asksSubject || title !== '')}
          {...(hint && { hint })}
          button={{ label: INMAIL.send, icon: 'send' }}
          onSend={(asItStands) =>
            actions.send(
              sendRequest('inmail', {
                text: message.text,
                subject: asksSubject ? subject.text : null,
                ...(asItStands && { asItStands }),
              }),
            )
          }
        />
      )}
      {line && !full && (
        <p class="small muted">
          <QuotaWords line={line} now={now} />
        </p>
      )}
    </div>
  );
}
