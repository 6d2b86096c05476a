import { Fold } from '@/components/ui/fold';
import { Meter } from '@/components/ui/meter';
import { Notice } from '@/components/ui/notice';
import { QuotaWords } from '@/components/ui/quota-words';
import { moment } from '@/lib/copy/moment';
import { quotaOrigin, risesByRelations, usageSentence } from '@/lib/copy/person/quota-copy';
import { bindingLine } from '@/lib/outreach/quota/binding-line';
import type { Counted } from '@/lib/outreach/quota/limits';
import type { QuotaLine, QuotaView } from '@/lib/outreach/quota/quota-view';
import './person.css';

/** From this share of LinkedIn's own limit on it is shown unasked (Unipile reports 50, 75, 90, 95). */
const USAGE_WARNING = 75;

interface QuotaProps {
  readonly quota: QuotaView;
  readonly counted: Counted;
  readonly now: number;
}

/** What is used of the limit that binds, on one line; when opened, the other limits, whose each is, and the people. */
export function Quota({ quota, counted, now }: QuotaProps) {
  const binding = bindingLine(quota.lines, [counted], now);
  if (!binding) return null;
  const beside = quota.lines.filter((line) => line !== binding && (line.counted === counted || isNote(line, counted)));
  return (
    <footer class="quota small">
      <Meter used={binding.used} max={binding.max} />
      {quota.usage !== null && quota.usage >= USAGE_WARNING && (
        <Notice tone="warning">{usageSentence(quota.usage)}</Notice>
      )}
      <Fold summary={<QuotaWords line={binding} now={now} />}>
        <ul class="quota-lines">
          {[binding, ...beside].map((line) => (
            <li key={`${line.counted} ${line.window}`}>
              {line !== binding && (
                <p>
                  <QuotaWords line={line} now={now} />
                </p>
              )}
              <p class="muted">{quotaOrigin(line)}</p>
              {line === binding && line.mayRise && <p class="muted">{risesByRelations()}</p>}
            </li>
          ))}
        </ul>
        <ol class="quota-people">
          {binding.people.map((person) => (
            <li key={`${person.at} ${person.fullName}`}>
              <bdi>{person.fullName}</bdi>
              <span class="muted">{moment(person.at, now)}</span>
            </li>
          ))}
        </ol>
      </Fold>
    </footer>
  );
}

const isNote = (line: QuotaLine, counted: Counted) => counted === 'invite' && line.counted === 'note';
