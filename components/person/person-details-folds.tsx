import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/button';
import { Fold } from '@/components/ui/fold';
import { ProblemNotice } from '@/components/ui/problem-notice';
import { Skeleton } from '@/components/ui/skeleton';
import {
  emptySectionSentence,
  INMAIL,
  SECTION_WORDS,
  SECTIONS,
  spanWords,
  TIMELINE,
  throttledSentence,
  timelineWords,
} from '@/lib/copy/inbox-copy';
import { moment } from '@/lib/copy/moment';
import { PROFICIENCY_WORDS } from '@/lib/copy/person/proficiency-words';
import { isOpen, isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { PersonView, SectionView } from '@/lib/protocol/person';
import type { Section } from '@/lib/unipile/shapes/profile';
import { InMailOffer } from './inmail-offer';
import type { PersonActions } from './person-actions';
import type { PersonDetails } from './person-details';
import type { PersonState } from './person-session';
import { offersInMail, pauseOf } from './screen';
import { useStays } from './use-stays';
import './person.css';

interface PersonDetailsFoldsProps {
  readonly view: PersonView;
  /** The InMail that is under way or in doubt; null where there is none. */
  readonly inMailBefore: ComponentChildren;
  readonly state: PersonState;
  readonly now: number;
  readonly actions: PersonActions;
}

/** What there is of a person besides the next thing to do; each part is read when it is opened. */
export function PersonDetailsFolds({ view, inMailBefore, state, now, actions }: PersonDetailsFoldsProps) {
  const { details } = state;
  const { subject, message } = state.drafts;
  const waits = view.entries.some((entry) => isUnderWay(entry) || (entry.action === 'inmail' && isOpen(entry)));
  const closed = pauseOf(view, now) !== null;
  const words = [subject.text, message.text];
  const stays = useStays(inMailBefore !== null || (!waits && !closed), words);
  const opens = useStays(inMailBefore !== null, words);
  return (
    <div class="more">
      {offersInMail(view) && stays && (
        <Fold summary={INMAIL.heading} opens={opens} onOpen={actions.openInMail}>
          <InMailOffer
            view={view}
            state={state}
            now={now}
            actions={actions}
            before={inMailBefore}
            waitsFor={inMailBefore !== null ? 'above' : waits ? 'below' : null}
            closed={closed}
          />
        </Fold>
      )}
      <Fold summary={TIMELINE.heading} onOpen={actions.openTimeline}>
        <Timeline timeline={details.timeline} now={now} />
      </Fold>
      <Fold summary={SECTIONS.heading}>
        <Sections sections={details.sections} now={now} onOpen={actions.openSection} />
      </Fold>
    </div>
  );
}

function Timeline({ timeline, now }: Pick<PersonDetails, 'timeline'> & { readonly now: number }) {
  if (timeline === null || timeline === 'reading') return <Skeleton shape="line" />;
  if (!timeline.ok) return <ProblemNotice problem={timeline.problem} now={now} />;
  if (timeline.value.length === 0) return <p class="muted">{TIMELINE.empty}</p>;
  return (
    <ol class="timeline">
      {timeline.value.map((event) => (
        <li key={`${event.at} ${event.kind}`}>
          <span>{timelineWords(event)}</span>
          <span class="small muted">{moment(event.at, now)}</span>
        </li>
      ))}
    </ol>
  );
}

interface SectionsProps extends Pick<PersonDetails, 'sections'> {
  readonly now: number;
  readonly onOpen: (section: Section) => void;
}

function Sections({ sections, now, onOpen }: SectionsProps) {
  const all = Object.keys(SECTION_WORDS) as readonly Section[];
  return (
    <>
      <p class="small muted">{SECTIONS.hint}</p>
      <div class="steps">
        {all.map((section) => (
          <Button key={section} busy={sections[section] === 'reading'} onClick={() => onOpen(section)}>
            {SECTION_WORDS[section]}
          </Button>
        ))}
      </div>
      <div class="sections" aria-live="polite">
        {all.map((section) => {
          const answer = sections[section];
          if (!answer || answer === 'reading') return null;
          if (answer.ok) return <ReadSection key={section} view={answer.value} />;
          return <ProblemNotice key={section} problem={answer.problem} now={now} />;
        })}
      </div>
    </>
  );
}

function ReadSection({ view: { section, text, entries, throttled } }: { readonly view: SectionView }) {
  if (throttled) return <p class="muted">{throttledSentence(section)}</p>;
  if (!text && entries.length === 0) return <p class="muted">{emptySectionSentence(section)}</p>;
  return (
    <section class="section-read">
      <h2>{SECTION_WORDS[section]}</h2>
      {text && (
        <p class="message-text" dir="auto">
          {text}
        </p>
      )}
      <ul>
        {entries.map(({ title, detail, proficiency, start, end }) => (
          <li key={`${title} ${detail} ${start}`}>
            <p dir="auto">{title}</p>
            <Detail
              detail={detail}
              facts={[proficiency && PROFICIENCY_WORDS[proficiency], spanWords(start, end)].filter(
                (fact) => fact !== null,
              )}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Under the title of an entry: somebody else's words, and Kith's for what is known besides. */
const Detail = ({ detail, facts }: { readonly detail: string | null; readonly facts: readonly string[] }) => (
  <p class="small muted">
    {detail && <bdi>{detail}</bdi>}
    {detail && facts.length > 0 && ' · '}
    {facts.join(' · ')}
  </p>
);
