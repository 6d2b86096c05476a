import { createStore } from '@/components/session/create-store';
import type { OnWorkerWord } from '@/components/session/on-worker-word';
import type { PersonRef } from '@/lib/linkedin/person-address';
import { isAtSamePoint, isOpen, isUnderWay } from '@/lib/outreach/journal/journal-entry';
import type { Person } from '@/lib/outreach/journal/person';
import type { OwnFields } from '@/lib/outreach/people/template';
import { type DraftField, namesOfFiles } from '@/lib/outreach/rules/drafts/draft-fields';
import { relationNow } from '@/lib/outreach/rules/relation-now';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { PersonView } from '@/lib/protocol/person';
import type { Problem } from '@/lib/protocol/problem';
import type { Answer } from '@/lib/protocol/requests';
import type { EntryView } from '@/lib/protocol/send';
import type { TemplateView } from '@/lib/protocol/templates';
import { ok } from '@/lib/result';
import { withFiles } from './attached-files';
import { createDraftKeeper, type DraftTexts, NO_DRAFTS } from './draft-keeper';
import { followEntry } from './follow-entry';
import { createHoldSend } from './hold-send';
import { createKeepsakeKeeper, type KeptState, NOTHING_KEPT } from './keepsake-keeper';
import { createLastMessages } from './last-messages';
import { createMessagePress } from './message-press';
import { createOfferedTemplates } from './offered-templates';
import { createPersonDetails, NO_DETAILS, type PersonDetails } from './person-details';
import { saysOffline } from './says-offline';
import type { Reading } from './screen';
import { createSendsElsewhere } from './sends-elsewhere';
import type { SendRequest } from './wire-send';

/** Everything known of one person while a surface is open on them. */
export interface PersonState {
  readonly reading: Reading;
  /** Null while they are read, and where none are asked for. */
  readonly messages: Answer<'person.messages'> | null;
  readonly drafts: DraftTexts;
  readonly draftsUnsaved: Problem | null;
  readonly templates: readonly TemplateView[];
  /** The user's own words for them. */
  readonly fields: OwnFields;
  /** Chosen to go with the next message; kept only while the surface is open, their names with the draft. */
  readonly files: readonly File[];
  readonly details: PersonDetails;
  readonly kept: KeptState;
  /** The send that this surface made, or found open. */
  readonly entryId: string | null;
  readonly busy: boolean;
  /** Why the last thing asked for was not done; `request` is what "Send anyway" repeats. */
  readonly refused: { readonly problem: Problem; readonly request: SendRequest | null } | null;
}

interface PersonSessionDeps {
  readonly ask: Ask;
  readonly ref: PersonRef;
  readonly surface: 'popup' | 'sidepanel';
  readonly onWorkerWord?: OnWorkerWord | undefined;
  /** The machine's clock, UTC ms. */
  readonly now: () => number;
  /** The chat that is open, where messages go on in it. */
  readonly chatId?: string | null | undefined;
  /** Who it is, where that is known: then no profile read is spent on them before `readPerson` or a send. */
  readonly known?: Pick<Person, 'accountId' | 'providerId'> | null | undefined;
  /** Told of each send as it ends, and of one that is under way when the person is left. */
  readonly onSend?: ((entry: EntryView) => void) | undefined;
}

/** After this time the wait is explained. */
const SLOW_MS = 3_000;

export const NEW_PERSON: PersonState = {
  reading: { status: 'reading', slow: false },
  messages: null,
  drafts: NO_DRAFTS,
  draftsUnsaved: null,
  templates: [],
  fields: {},
  files: [],
  details: NO_DETAILS,
  kept: NOTHING_KEPT,
  entryId: null,
  busy: false,
  refused: null,
};

/** One person on one surface: reads, sends, follows and keeps drafts, from `start` to `end`. */
export type PersonSession = ReturnType<typeof createPersonSession>;

export function createPersonSession(deps: PersonSessionDeps) {
  const { ask, ref, surface, now, chatId = null, known = null, onSend, onWorkerWord } = deps;
  const { state, set, subscribe, ended, end } = createStore(NEW_PERSON);
  /** The newest states of the sends that were followed, more recent than any reading. */
  const followed = new Map<string, EntryView>();
  const following = new Map<string, EntryView>();
  const refuse = (problem: Problem, request: SendRequest | null = null) => set({ refused: { problem, request } });
  const drafts = createDraftKeeper({
    ask,
    changed: (texts, draftsUnsaved) => set({ drafts: texts, draftsUnsaved }),
    sends: () => [...followed.values(), ...following.values()],
  });
  const setFiles = (files: readonly File[]) => {
    set({ files });
    drafts.edit('files', namesOfFiles(files));
  };
  const press = createMessagePress({
    drafts,
    files: () => state().files,
    showFiles: (files) => set({ files }),
    attach: setFiles,
  });
  const templates = createOfferedTemplates({ ask, changed: set });
  const details = createPersonDetails({ ask, changed: (read) => set({ details: read }) });
  const keepsake = createKeepsakeKeeper({ ask, changed: (kept) => set({ kept }) });
  const messages = createLastMessages({ ask, now, changed: (read) => set({ messages: read }) });
  const view = () => {
    const { reading } = state();
    return reading.status === 'read' && reading.answer.ok ? reading.answer.value : null;
  };

  const show = (shown: PersonView) => {
    const known = new Map([...shown.entries.map((entry) => [entry.id, entry] as const), ...followed]);
    set({ reading: { status: 'read', answer: ok({ ...shown, entries: [...known.values()] }) } });
  };

  let firstReading: Promise<unknown> | null = null;
  const read = async (fresh: boolean): Promise<boolean> => {
    const before = view();
    if (!before) set({ reading: { status: 'reading', slow: false } });
    const slow = setTimeout(() => !view() && set({ reading: { status: 'reading', slow: true } }), SLOW_MS);
    const answer = await ask('person.read', { ref, fresh });
    clearTimeout(slow);
    if (ended.aborted) return false;
    if (answer.ok) await arrived(answer.value);
    else if (before) refuse(answer.problem);
    else set({ reading: { status: 'read', answer } });
    return answer.ok;
  };

  const readPerson = (): Promise<unknown> => {
    firstReading ??= read(false);
    return firstReading;
  };

  const arrived = async (shown: PersonView): Promise<void> => {
    if (chatId === null) void keepsake.load(shown.person);
    await drafts.load(shown.person, shown.entries);
    show(shown);
    if (!view()?.entries.some(isUnderWay)) leaveWaiting();
    drafts.found(shown.entries);
    for (const entry of view()?.entries ?? []) if (isOpen(entry)) void follow(entry);
    if (chatId === null && relationNow(shown.person, shown.entries) === 'connected')
      void messages.readMessages(shown.person.providerId);
  };

  /** What was refused only because something else was on its way is not refused for that any more. */
  const leaveWaiting = () => state().refused?.problem.kind === 'in-progress' && set({ refused: null });

  const took = (entry: EntryView) => {
    if (isAtSamePoint(followed.get(entry.id), entry)) return;
    followed.set(entry.id, entry);
    if (following.has(entry.id)) following.set(entry.id, entry);
    set({ entryId: entry.id });
    const shown = view();
    if (shown) show(shown);
    if (isUnderWay(entry)) return;
    leaveWaiting();
    onSend?.(entry);
    press.ended(entry);
    void read(false);
  };

  const follow = async (entry: EntryView): Promise<void> => {
    if (ended.aborted) return onSend?.(entry);
    if (following.has(entry.id)) return;
    following.set(entry.id, entry);
    const problem = await followEntry({ ask, onWorkerWord, signal: ended, took }, entry);
    following.delete(entry.id);
    if (!problem) return;
    followed.delete(entry.id);
    refuse(problem);
  };

  /** Runs one thing at a time: a second press while the first is under way does nothing. */
  const alone = async (task: () => Promise<unknown>): Promise<void> => {
    if (state().busy) return;
    set({ busy: true, refused: null });
    await task();
    set({ busy: false });
    if (!hasToLook) return;
    hasToLook = false;
    void drafts.lookAgain();
    void lookAtSends();
  };

  const sendsElsewhere = createSendsElsewhere({ ask, view, found: drafts.found, took, follow });
  const lookAtSends = (): unknown => (state().busy ? wait() : sendsElsewhere());

  /** While something is asked for, whose text leaves and is found nowhere, what was typed elsewhere is looked at after it. */
  let hasToLook = false;
  const wait = () => {
    hasToLook = true;
  };
  const lookAtDrafts = (): unknown => (state().busy ? wait() : drafts.lookAgain());

  const readAnew = (fresh: boolean) =>
    alone(() => {
      set({ entryId: null });
      return read(fresh);
    });

  const hold = createHoldSend({
    ask,
    ref,
    surface,
    chatId,
    view,
    readPerson,
    readAgain: () => read(false),
    flush: drafts.flush,
    refuse,
  });

  const send = (request: SendRequest, sameTextAgain = false) =>
    alone(async () => {
      const entry = await press.of(request, (files) => hold(request, files, sameTextAgain));
      if (!entry) return;
      took(entry);
      void follow(entry);
    });

  const decide = (question: () => Promise<Answer<'send.undo' | 'send.release' | 'send.declare'>>) =>
    alone(async () => {
      // What was written on is stored by the time that a text may come back above it.
      await drafts.flush();
      const answer = await question();
      return answer.ok ? took(answer.value) : refuse(answer.problem);
    });

  return {
    state,
    subscribe,
    /** The first reading. */
    start: () => Promise.all([known ? drafts.load(known, []) : read(false), templates.read()]),
    readPerson,
    /** Reads the person anew, past the cache. */
    readAgain: () => readAnew(true),
    /** Reads again after the internet was missing and is back; what was to be sent then waits for the user. */
    readIfOffline: () => (saysOffline(state()) ? readAnew(false) : undefined),
    send,
    sendAnyway: () => {
      const request = state().refused?.request;
      return request ? send(request, true) : undefined;
    },
    release: (entryId: string) => decide(() => ask('send.release', { entryId })),
    undo: (entryId: string) => decide(() => ask('send.undo', { entryId })),
    declare: (entryId: string, happened: boolean) => decide(() => ask('send.declare', { entryId, happened })),
    /** Looks for evidence of unconfirmed sends. */
    settle: () =>
      alone(async () => {
        await ask('send.settle', {});
        await read(false);
      }),
    resume: () =>
      alone(async () => {
        const answer = await ask('quota.resume', {});
        if (answer.ok) await read(false);
        else refuse(answer.problem);
      }),
    attach: (chosen: readonly File[]) => {
      const { files, refusal } = withFiles(state().files, chosen);
      set({ refused: refusal && { problem: { kind: 'attachments-refused', ...refusal }, request: null } });
      if (!refusal) setFiles(files);
    },
    detach: (file: File) => setFiles(state().files.filter((one) => one !== file)),
    useTemplate: templates.use,
    ...details,
    ...drafts,
    /** A message takes along the names of files that are gone; those attached here stay. */
    discard: (field: DraftField) => {
      const alone = field !== 'message' || state().files.length > 0;
      return Promise.all((alone ? [field] : [field, 'files' as const]).map(drafts.discard));
    },
    keep: keepsake.keep,
    flush: () => Promise.all([drafts.flush(), keepsake.flush(), messages.changes.flush()]),
    ...messages,
    /** Whether the text that is typed here has been sent from elsewhere, and what was kept there. */
    lookAgain: () => Promise.all([lookAtDrafts(), state().busy ? undefined : keepsake.lookAgain()]),
    lookAtDrafts,
    lookAtSends,
    lookAtKeepsake: keepsake.lookAgain,
    end: () => {
      void drafts.flush();
      void messages.changes.flush();
      messages.changes.end();
      end();
      for (const entry of following.values()) if (isUnderWay(entry)) onSend?.(entry);
      void keepsake.flush();
    },
  };
}
