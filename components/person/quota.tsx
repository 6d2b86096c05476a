import { Fold } from '@/components/ui/fold';
import { Meter } from '@/components/ui/meter';
import { Notice } from '@/components/ui/notice';
import { moment } from '@/lib/copy/moment';
import { nextFreeWords, quotaOrigin, quotaWords, usageSentence } from '@/lib/copy/person-copy';
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

/** What is used today, on one line; when opened, the other windows, the sources of the limits, and the people. */
export function Quota({ quota, counted, now }: QuotaProps) {
  const lines = quota.lines.filter((line) => line.counted === counted);
  const today = lines.find(({ window }) => window === 'day') ?? lines[0];
  if (!today) return null;
  const beside = quota.lines.filter((line) => line !== today && (line.counted === counted || isNote(line, counted)));
  return (
    <footer class="quota small">
      <Meter used={today.used} max={today.max} />
      {quota.usage !== null && quota.usage >= USAGE_WARNING && (
        <Notice tone="warning">{usageSentence(quota.usage)}</Notice>
      )}
      <Fold summary={<QuotaWords line={today} now={now} />}>
        <ul class="quota-lines">
          {[today, ...beside].map((line) => (
            <li key={`${line.counted} ${line.window}`}>
              {line !== today && (
                <p>
                  <QuotaWords line={line} now={now} />
                </p>
              )}
              <p class="muted">{quotaOrigin(line)}</p>
            </li>
          ))}
        </ul>
        <ol class="quota-people">
          {today.people.map((person) => (
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

function QuotaWords({ line, now }: { line: QuotaLine; now: number }) {
  return (
    <>
      {quotaWords(line)}
      {line.nextFreeAt !== null && <span class="muted"> · {nextFreeWords(line.nextFreeAt, now)}</span>}
    </>
  );
}
