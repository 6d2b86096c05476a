import { z } from 'zod';
import { PERSON_REF_KINDS } from '@/lib/linkedin/person-address';

/** Who may ask: the control on a LinkedIn page, or the extension's own pages (popup, side panel, options). */
export type From = 'page' | 'extension';

/** One request: who may ask it, the schema of what is asked, and the type of what is answered when it succeeds. */
export interface RequestForm {
  readonly from: From;
  /** Made when it is asked for: the worker starts in the middle of a click, and most requests are not of this start. */
  readonly input: () => z.ZodType;
  readonly answer: AnswerType<unknown>;
  /** Set where the input itself names the account: then a surface may ask it while another account is active. */
  readonly ofAnyAccount?: true;
}

/** Carries a type and no value: answers come from the worker, which is trusted, so they are not parsed. */
export interface AnswerType<T> {
  readonly type?: T;
}

/** Names what a request answers when it succeeds. */
export const answerOf = <T>(): AnswerType<T> => ANSWER;
const ANSWER = {};

/** The input of a request that needs nothing but its name. */
export const nothing = () => z.strictObject({});

/** The longest text any surface may hand over, in UTF-16 units: far above every limit, so that a long one is told by how much it is too long. */
export const MAX_TEXT = 100_000;

/** More than any draft holds: texts that were put below one another are longer than what a surface may write, and can be discarded. */
export const MAX_KEPT_TEXT = 300_000;

/** How an address names a person. */
export const ref = z.strictObject({
  kind: z.enum(PERSON_REF_KINDS),
  value: z.string().min(1).max(600),
});

/** An id of the API, or one of Kith's own. */
export const id = z.string().min(1).max(200);

/** A moment, UTC ms. */
export const moment = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** Where a list continues, as the server gave it; null is its beginning. */
export const cursor = z.string().min(1).max(4_000).nullable();

/** All that the worker says to its surfaces unasked: to look again at everything, or only at what waits to leave, or at what is typed and not sent, or kept of people. */
export type WorkerWord = 'look-again' | 'queue' | 'drafts' | 'keepsakes';

/** All that the worker says to pages unasked. It lets a page do nothing that it could not do before. */
export type PageWord = 'look-again' | 'reach-control';
