import type { DraftLine } from '@/lib/outreach/rules/drafts/draft-lines';
import { answerRefusal } from '@/lib/outreach/rules/identity';
import type { HandlersOf } from '@/lib/protocol/messaging/serve';
import type { PERSON_REQUESTS } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import { failed, ok, type Result } from '@/lib/result';
import { bareProblem } from '@/lib/unipile/http/api-problem';
import type { Connection } from '@/lib/worker/account/connection';
import type { Drafts } from './drafts';
import type { Keepsakes } from './keepsakes';
import type { PersonHistory } from './person-history';
import type { PersonReader } from './person-reader';

/** What the extension's own pages may ask about one person, and about what is typed to them and not sent. */
export function createPersonRequests(deps: {
  readonly connection: Pick<Connection, 'withActive' | 'withAccount'>;
  readonly personReader: PersonReader;
  readonly history: PersonHistory;
  /** Takes one profile read of the account's allowance. */
  countRead(accountId: string): Promise<Result<null, Problem>>;
  readonly drafts: Pick<Drafts, 'read' | 'write'>;
  draftList(accountId: string): Promise<readonly DraftLine[]>;
  readonly keepsakes: Pick<Keepsakes, 'read' | 'change'>;
  /** Has the surfaces look again at what is kept of people. */
  tellKeepsakes(): void;
}): HandlersOf<typeof PERSON_REQUESTS> {
  const { connection, personReader, history, countRead, drafts, draftList, keepsakes, tellKeepsakes } = deps;
  return {
    'person.read': ({ ref, fresh }) => personReader.person(ref, fresh),
    'person.messages': ({ providerId }) => personReader.messages(providerId),
    'person.timeline': ({ providerId }) => history(providerId),
    'person.section': ({ providerId, section }) =>
      connection.withActive(async ({ client, account: { accountId } }) => {
        const counted = await countRead(accountId);
        if (!counted.ok) return counted;
        const read = await client.getProfileSection({ accountId, providerId, section });
        if (!read.ok) return read;
        const { providerId: found, ...told } = read.value;
        const asked = { kind: 'provider-id', value: providerId } as const;
        return answerRefusal(asked, { providerId: found, publicIdentifier: null }, null)
          ? failed(bareProblem('unreadable-answer', 'none', 200))
          : ok({ section, ...told });
      }),
    drafts: () => connection.withAccount(async ({ accountId }) => ok({ accountId, lines: await draftList(accountId) })),
    'draft.read': async ({ accountId, person }) => ok(await drafts.read(accountId, person)),
    async 'draft.write'({ accountId, person, ...typing }) {
      await drafts.write(accountId, person, typing);
      return ok(null);
    },
    'keepsake.read': async ({ accountId, providerId }) => ok(await keepsakes.read(accountId, providerId)),
    async 'keepsake.write'({ accountId, person, change }) {
      const kept = await keepsakes.change(accountId, person, change);
      tellKeepsakes();
      return ok(kept);
    },
  };
}
