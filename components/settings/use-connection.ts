import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AccountView, CheckView, ConnectionView } from '@/lib/protocol/connection';
import type { Ask } from '@/lib/protocol/messaging/ask';
import type { Problem } from '@/lib/protocol/problem';
import { hostPattern, isUnipileHost, parseDsn } from '@/lib/unipile/http/dsn';
import { parseApiKey } from '@/lib/unipile/http/typed/api-key';
import { exchanged, type TypedCredentials } from '@/lib/unipile/http/typed/credentials';
import { isUnclear, partsOf } from '@/lib/unipile/http/typed/pasted-together';
import { usable } from './usable-account';

export interface ConnectionDeps {
  readonly ask: Ask;
  /** Asks the user for a host (match pattern). Chrome grants it only within a click, so nothing is awaited before it. */
  readonly requestHost: (pattern: string) => Promise<boolean>;
  readonly loopbackAllowed: boolean;
  /** The DSN typed before a reload; the key is never kept, nor what may be the key in the place of the DSN. */
  readonly typedDsn: { readonly read: () => string; readonly write: (dsn: string) => void };
}

/** What is under way. */
type ConnectionStep = 'reading' | 'trying' | 'saving' | 'choosing' | 'testing' | 'erasing';

interface ConnectionState {
  readonly view: ConnectionView | null;
  readonly dsn: string;
  readonly apiKey: string;
  /** How the two were put into their fields, where the user had not: they stood in each other's place, or both in one. */
  readonly putRight: 'exchanged' | 'parted' | null;
  /** What the typed DSN and key were proven to see. */
  readonly offer: { readonly dsn: string; readonly accounts: readonly AccountView[] } | null;
  readonly chosenId: string;
  readonly step: ConnectionStep | null;
  readonly problem: Problem | null;
  readonly checks: readonly CheckView[] | null;
  /** The form is open over an existing connection. */
  readonly changing: boolean;
  readonly confirmingErase: boolean;
}

export interface ConnectionModel extends ConnectionState {
  /** The element that focus is moved within. */
  readonly root: RefObject<HTMLElement | null>;
  readonly read: () => void;
  readonly typeDsn: (dsn: string) => void;
  readonly typeKey: (apiKey: string) => void;
  readonly connect: () => void;
  readonly choose: (accountId: string) => void;
  readonly save: () => void;
  readonly change: (open: boolean) => void;
  readonly test: () => void;
  readonly allowHost: () => void;
  /** Takes over that practice began or ended. */
  readonly practised: (view: ConnectionView) => void;
  readonly confirmErase: (asked: boolean) => void;
  readonly erase: () => void;
}

/** The only usable account; with several the user names one, so that nobody sends from the wrong one. */
const soleUsable = (accounts: readonly AccountView[]): string => {
  const [first, ...others] = accounts.filter(usable);
  return first && others.length === 0 ? first.accountId : '';
};

/** Everything the connection section does. */
export function useConnection({ ask, requestHost, loopbackAllowed, typedDsn }: ConnectionDeps): ConnectionModel {
  const root = useRef<HTMLElement>(null);
  const attempt = useRef(0);
  /** Where focus goes next: the first of these selectors that finds something. A new array moves it anew. */
  const [focus, setFocus] = useState<readonly string[]>([]);
  const [state, setState] = useState<ConnectionState>(() => ({ ...EMPTY, dsn: typedDsn.read() }));
  const patch = (change: Partial<ConnectionState>) => setState((now) => ({ ...now, ...change }));

  /** Starts a step; its answer counts only while no later step or edit has begun. */
  const begin = (step: ConnectionStep, change: Partial<ConnectionState> = {}): (() => boolean) => {
    attempt.current += 1;
    const mine = attempt.current;
    patch({ step, problem: null, ...change });
    return () => attempt.current === mine;
  };
  /** Says what went wrong and puts focus on the field at fault, or back on the button that was pressed. */
  const fail = (problem: Problem, pressed: string) => {
    patch({ step: null, problem });
    setFocus(['[aria-invalid="true"]', pressed]);
  };
  const connected = (view: ConnectionView) =>
    patch({ ...EMPTY, view, chosenId: view.account?.accountId ?? '', step: null });

  const read = async () => {
    const current = begin('reading');
    const answer = await ask('connection', {});
    if (!current()) return;
    if (answer.ok) patch({ view: answer.value, chosenId: answer.value.account?.accountId ?? '', step: null });
    else fail(answer.problem, '[data-retry] button');
  };

  const edit = (change: Partial<ConnectionState>) => {
    attempt.current += 1;
    patch({ putRight: null, ...change, offer: null, chosenId: '', problem: null, step: null });
  };

  /** True once Chrome lets Kith reach the host; the manifest grants Unipile's own hosts and, in the sandbox, loopback. */
  const permit = async (dsnWritten: string): Promise<Problem | null> => {
    // Without an address the key is tried where it needs none.
    if (dsnWritten.trim() === '') return null;
    const parsed = parseDsn(dsnWritten, { loopbackAllowed });
    if (!parsed.ok) return parsed.problem;
    const { dsn } = parsed.value;
    if (isUnipileHost(dsn) || dsn.protocol === 'http:') return null;
    return (await requestHost(hostPattern(dsn))) ? null : { kind: 'host-not-permitted', host: dsn.host };
  };

  /** Fills both fields from a text that holds both. Nothing is sent by it: the user sees what was understood, and connects. */
  const part = (typed: string): TypedCredentials | null => {
    const parts = partsOf(typed, { loopbackAllowed });
    if (parts) {
      typedDsn.write(parts.dsn);
      edit({ ...parts, putRight: 'parted' });
    }
    return parts;
  };

  /** What is wrong with what was typed, before Chrome or anybody else is asked; an empty DSN is Unipile's own address. */
  const wrongWith = (dsn: string, apiKey: string): Problem | null => {
    if (isUnclear({ dsn, apiKey }, { loopbackAllowed })) return { kind: 'dsn-refused', why: 'several' };
    const address = dsn.trim() === '' ? null : parseDsn(dsn, { loopbackAllowed });
    if (address?.ok === false) return address.problem;
    const key = parseApiKey(apiKey);
    return key.ok ? null : key.problem;
  };

  const connect = async () => {
    if (part(state.dsn) ?? part(state.apiKey)) setFocus([CONNECT]);
    else await tryTyped();
  };

  const tryTyped = async () => {
    const right = exchanged(state, { loopbackAllowed });
    const { dsn, apiKey } = right ?? state;
    if (right) typedDsn.write(dsn);
    // Chrome asks nobody once the click is over, so all that is judged before is judged at once.
    const wrong = wrongWith(dsn, apiKey);
    const permission = wrong === null ? permit(dsn) : Promise.resolve(wrong);
    const current = begin('trying', {
      dsn,
      apiKey,
      putRight: right ? 'exchanged' : state.putRight,
      offer: null,
      chosenId: '',
    });
    const refused = await permission;
    if (!current()) return;
    if (refused) return fail(refused, CONNECT);
    const answer = await ask('connection.try', { dsn, apiKey });
    if (!current()) return;
    if (!answer.ok) return fail(answer.problem, CONNECT);
    patch({ step: null, offer: answer.value, chosenId: soleUsable(answer.value.accounts) });
    setFocus(['select', CONNECT]);
  };

  const save = async () => {
    const { offer, apiKey, chosenId, view } = state;
    const current = begin(offer ? 'saving' : 'choosing');
    const answer = offer
      ? await ask('connection.save', { dsn: offer.dsn, apiKey, accountId: chosenId })
      : await ask('connection.choose', { accountId: chosenId });
    if (!current()) return;
    if (!answer.ok) return fail(answer.problem, '.settings-panel [type="submit"]');
    if (offer || view === null) typedDsn.write('');
    connected(answer.value);
    setFocus(['h2']);
  };

  const test = async () => {
    const current = begin('testing', { checks: null });
    const answer = await ask('connection.test', {});
    if (!current()) return;
    if (!answer.ok) return fail(answer.problem, TEST);
    patch({ step: null, checks: answer.value });
    setFocus([TEST]);
  };

  const allowHost = async () => {
    const refused = await permit(state.view?.dsn ?? '');
    if (refused) fail(refused, TEST);
    else await test();
  };

  const erase = async () => {
    const current = begin('erasing');
    const answer = await ask('connection.erase', {});
    if (!current()) return;
    if (!answer.ok) return fail(answer.problem, '[data-keep] button');
    connected(answer.value);
    setFocus(['input']);
  };

  useEffect(() => {
    void read();
  }, []);

  useEffect(() => {
    for (const selector of focus) {
      const found = root.current?.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  }, [focus]);

  return {
    ...state,
    root,
    read,
    typeDsn: (dsn) => {
      if (cameAtOnce(dsn, state.dsn) && part(dsn)) return;
      typedDsn.write(parseDsn(dsn, { loopbackAllowed }).ok ? dsn : '');
      edit({ dsn });
    },
    typeKey: (apiKey) => {
      if (cameAtOnce(apiKey, state.apiKey) && part(apiKey)) return;
      edit({ apiKey });
    },
    connect,
    choose: (chosenId) => patch({ chosenId, problem: null }),
    save,
    change: (changing) => {
      edit({ changing, apiKey: '', dsn: changing ? (state.view?.dsn ?? '') : '' });
      patch({ checks: null, chosenId: changing ? '' : (state.view?.account?.accountId ?? '') });
      setFocus([changing ? 'input' : '[data-change] button']);
    },
    test,
    allowHost,
    practised: (view) => {
      connected(view);
      // The button that was pressed goes.
      setFocus(['h2']);
    },
    confirmErase: (confirmingErase) => {
      patch({ confirmingErase });
      setFocus([confirmingErase ? '[data-keep] button' : '[data-erase] button']);
    },
    erase,
  };
}

/** Whether a text was pasted: what is still being typed is not parted before its end. */
const cameAtOnce = (text: string, before: string): boolean => text.length > before.length + 1;

const CONNECT = '[type="submit"]';
const TEST = '[data-test] button';

const EMPTY: ConnectionState = {
  view: null,
  dsn: '',
  apiKey: '',
  putRight: null,
  offer: null,
  chosenId: '',
  step: 'reading',
  problem: null,
  checks: null,
  changing: false,
  confirmingErase: false,
};
