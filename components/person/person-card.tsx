import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/button';
import { Status } from '@/components/ui/status';
import { BUTTONS } from '@/lib/copy/person-copy';
import type { Person } from '@/lib/outreach/journal/person';
import './person.css';
import type { StatusLine } from './status-of';

interface PersonCardProps {
  readonly person: Person;
  readonly status: StatusLine;
  readonly onReadAgain: () => void;
}

/** Who this is and how things stand. */
export function PersonCard({ person, status, onReadAgain }: PersonCardProps) {
  return (
    <header class="card">
      <Avatar fullName={person.fullName} />
      <div class="card-words">
        <h1 class="card-name">
          <bdi>{person.fullName}</bdi>
        </h1>
        <p class="card-headline muted">
          <bdi>{person.headline}</bdi>
        </p>
        <Status icon={status.icon} tone={status.tone}>
          {status.text}
        </Status>
      </div>
      <IconButton icon="again" label={BUTTONS.readAgain} onClick={onReadAgain} />
    </header>
  );
}
