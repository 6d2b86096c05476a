import type { z } from 'zod';
import { ACTIVITY_REQUESTS } from './activity-requests';
import { CORE_REQUESTS } from './core-requests';
import { DATA_REQUESTS } from './data-requests';
import { INBOX_REQUESTS } from './inbox-requests';
import { MOUNT_REQUESTS } from './mount-requests';
import { NETWORK_REQUESTS } from './network-requests';
import { NOTICING_REQUESTS } from './noticing-requests';
import { PAGE_REQUESTS } from './page-requests';
import { TEMPLATES_REQUESTS } from './templates-requests';
import { WEBHOOKS_REQUESTS } from './webhooks-requests';

/**
 * Every request that a context may make of the worker: who may ask (`page`: the control on LinkedIn; `extension`: popup,
 * side panel, options) and the schema of what is asked. What is answered stands in `Answers` (`answers.ts`).
 */
export const REQUESTS = {
  ...CORE_REQUESTS,
  ...ACTIVITY_REQUESTS,
  ...DATA_REQUESTS,
  ...INBOX_REQUESTS,
  ...MOUNT_REQUESTS,
  ...NETWORK_REQUESTS,
  ...NOTICING_REQUESTS,
  ...PAGE_REQUESTS,
  ...TEMPLATES_REQUESTS,
  ...WEBHOOKS_REQUESTS,
} as const satisfies Record<string, { readonly from: 'page' | 'extension'; readonly input: z.ZodType }>;

export type Requests = typeof REQUESTS;
export type RequestName = keyof Requests;
export type RequestInput<N extends RequestName> = z.infer<Requests[N]['input']>;
