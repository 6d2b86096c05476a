import type { z } from 'zod';
import type { Result } from '@/lib/result';
import { ACTIVITY_REQUESTS } from './activity';
import { CONNECTION_REQUESTS, PRACTICE_REQUESTS } from './connection';
import { DATA_REQUESTS } from './data';
import { INBOX_REQUESTS } from './inbox';
import type { AnswerType, From, RequestForm } from './messaging/request';
import { NETWORK_REQUESTS } from './network';
import { NOTICING_REQUESTS } from './noticing';
import { PAGE_REQUESTS } from './page';
import { PERSON_REQUESTS, PHOTOS_REQUESTS } from './person';
import type { ToldProblem } from './problem';
import { SEND_REQUESTS } from './send';
import { SETTINGS_REQUESTS } from './settings';
import { TEMPLATES_REQUESTS } from './templates';
import { TODAY_REQUESTS } from './today';
import { WEBHOOKS_REQUESTS } from './webhooks';

type RequestsFrom<F extends From> = Record<string, RequestForm & { readonly from: F }>;

const EXTENSION_REQUESTS = {
  ...ACTIVITY_REQUESTS,
  ...CONNECTION_REQUESTS,
  ...DATA_REQUESTS,
  ...INBOX_REQUESTS,
  ...NETWORK_REQUESTS,
  ...NOTICING_REQUESTS,
  ...PERSON_REQUESTS,
  ...PHOTOS_REQUESTS,
  ...PRACTICE_REQUESTS,
  ...SEND_REQUESTS,
  ...SETTINGS_REQUESTS,
  ...TEMPLATES_REQUESTS,
  ...TODAY_REQUESTS,
  ...WEBHOOKS_REQUESTS,
} as const satisfies RequestsFrom<'extension'>;

/** Every request that a context may make of the worker. What a page may ask is `PAGE_REQUESTS` and nothing else. */
export const REQUESTS = {
  ...EXTENSION_REQUESTS,
  ...(PAGE_REQUESTS satisfies RequestsFrom<'page'>),
} as const;

type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;

/** What is asked. */
export type RequestInput<N extends RequestName> = z.infer<ReturnType<Requests[N]['input']>>;

/** What is answered when it succeeds. */
export type Answers = { readonly [N in RequestName]: Requests[N]['answer'] extends AnswerType<infer T> ? T : never };

/** What is answered: that, or why not. */
export type Answer<N extends RequestName> = Result<Answers[N], ToldProblem>;
