import { Notice } from '@/components/ui/notice';
import { QuotaWords } from '@/components/ui/quota-words';
import { LIMITS_WORDS } from '@/lib/copy/options/settings-words';
import { problemSentence } from '@/lib/copy/problems/problem-sentence';
import { bindingLine } from '@/lib/outreach/quota/binding-line';
import { COUNTED } from '@/lib/outreach/quota/limits';
import type { SettingsView } from '@/lib/protocol/settings';

/** What is used of each kind by the limit that binds, and why nothing is sent while the account is paused. */
export function LimitsUsed({ quota, now }: { readonly quota: SettingsView['quota']; readonly now: number }) {
  const { lines, pause } = quota;
  const used = COUNTED.flatMap((counted) => bindingLine(lines, [counted], now) ?? []);
  return (
    <>
      {pause && <Notice tone="warning">{problemSentence({ kind: 'account-paused', pause }, { name: '', now })}</Notice>}
      {used.length > 0 && (
        <ul class="settings-used" aria-label={LIMITS_WORDS.used}>
          {used.map((line) => (
            <li key={line.counted}>
              <QuotaWords line={line} now={now} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
