import { IconButton } from '@/components/ui/button';
import { Status } from '@/components/ui/status';
import { aboutParts, BUTTONS, PERSON_WORDS } from '@/lib/copy/person-copy';
import { personAddress } from '@/lib/linkedin/person-address';
import type { Person } from '@/lib/outreach/journal/person';
import { PersonAvatar } from './person-avatar';
import './person.css';
import type { StatusLine } from './status-of';

interface PersonCardProps {
  readonly person: Person;
  /** True where the space below is for what was said. */
  readonly oneLine: boolean;
  readonly status: StatusLine;
  readonly onReadAgain: () => void;
}

/** Who this is and how things stand. */
export function PersonCard({ person, oneLine, status, onReadAgain }: PersonCardProps) {
  return (
    <header class="card" data-one-line={oneLine}>
      <PersonAvatar providerId={person.providerId} fullName={person.fullName} />
      <div class="card-words">
        <h1 class="card-name">
          <bdi>{person.fullName}</bdi>
        </h1>
        {!oneLine && <Headline person={person} />}
        {!oneLine && <About person={person} />}
        <Status icon={status.icon} tone={status.tone}>
          {status.text}
          {status.heard !== undefined && <span class="hidden"> {status.heard}</span>}
        </Status>
        {status.since !== undefined && <span class="small muted">{status.since}</span>}
      </div>
      <IconButton icon="again" label={BUTTONS.readAgain} onClick={onReadAgain} />
    </header>
  );
}

export function Headline({ person: { headline } }: Pick<PersonCardProps, 'person'>) {
  return (
    <p class="card-headline muted">
      <bdi>{headline}</bdi>
    </p>
  );
}

/** What else the profile says at once, and the way there: a link, which only a click follows. */
export function About({ person: { about, publicIdentifier, providerId } }: Pick<PersonCardProps, 'person'>) {
  const value = publicIdentifier ?? providerId;
  const address = personAddress({ kind: publicIdentifier ? 'public-identifier' : 'provider-id', value });
  return (
    <p class="card-about small muted">
      {about &&
        aboutParts(about).map((part) => (
          <span key={part}>
            <bdi>{part}</bdi>
          </span>
        ))}
      <span>
        <a href={address} target="_blank" rel="noreferrer">
          {PERSON_WORDS.profile}
        </a>
      </span>
    </p>
  );
}
