import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/button';
import { Status } from '@/components/ui/status';
import { BUTTONS } from '@/lib/copy/person-copy';
import type { Person } from '@/lib/outreach/journal/person';
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
      <Avatar fullName={person.fullName} />
      <div class="card-words">
        <h1 class="card-name">
          <bdi>{person.fullName}</bdi>
        </h1>
        {!oneLine && <Headline person={person} />}
        <Status icon={status.icon} tone={status.tone}>
          {status.text}
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
