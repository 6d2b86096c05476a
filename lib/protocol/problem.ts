import type { Refusal } from '@/lib/outreach/journal/refusal';
import type { AttachmentsRefusal } from '@/lib/outreach/rules/attachment-rules';
import type { NoReply } from '@/lib/outreach/rules/messages/chat-rules';
import type { ApiProblem } from '@/lib/unipile/http/api-problem';
import type { DsnProblem } from '@/lib/unipile/http/dsn';
import type { KeyProblem } from '@/lib/unipile/http/typed/api-key';
import type { WaitingSend } from './send';

/** What can be wrong around a request, apart from the send itself and the API. */
export type ContextProblem =
  | { readonly kind: 'setup-needed' }
  /** The browser has removed the stored key, as it may where the disk is full; all else is there. A send that finds so is told as a failed call. */
  | { readonly kind: 'key-gone' }
  | { readonly kind: 'host-not-permitted'; readonly host: string }
  | { readonly kind: 'no-linkedin-account' }
  /** An account that is not among those of the key, or no more. A call that finds so is told as a failed one. */
  | { readonly kind: 'account-unknown' }
  /** Another account is active than the surface shows: nothing was done. */
  | { readonly kind: 'account-changed' }
  | { readonly kind: 'not-a-person' }
  /** The tab is on another address than the surface showed. */
  | { readonly kind: 'page-changed' }
  /** The click was not a real, visible one. */
  | { readonly kind: 'click-not-trusted' }
  /** More than a page may have, whoever asks through it; nothing was done. */
  | { readonly kind: 'page-limited'; readonly why: 'not-in-front' | 'under-way' | 'many' }
  /** Files that cannot go with a message; nothing was sent. */
  | ({ readonly kind: 'attachments-refused' } & AttachmentsRefusal)
  /** The chat that a message was to go into takes none, or none any more; nothing was sent. */
  | { readonly kind: 'no-reply'; readonly why: NoReply }
  /** The message that is replied to is in another chat than the reply would go into; nothing was sent. */
  | { readonly kind: 'quote-elsewhere' }
  /** The worker refused who asked or what was asked: a bug or an attack, never the user's doing. */
  | { readonly kind: 'request-refused' }
  /** No answer came: the outcome is unknown, ask for the status. */
  | { readonly kind: 'worker-silent' }
  /** The extension was updated or reloaded under this page. */
  | { readonly kind: 'updated' }
  /** The file is no export of Kith, of a later version, of another account, broken, came in part alone, has no room, or could not be stored: nothing was taken over. */
  | {
      readonly kind: 'import-refused';
      readonly why:
        | 'not-an-export'
        | 'later-version'
        | 'another-account'
        | 'broken'
        | 'interrupted'
        | 'no-room'
        | 'not-stored';
    }
  /** A file is taken over but for what goes into the databases; the next worker goes on with it. */
  | { readonly kind: 'import-unfinished' }
  /** Chrome's storage gives nothing back: what was sent before is not known, so nothing is sent. */
  | { readonly kind: 'storage-unreadable' }
  /** There is no room left for what was to be stored: too much or too many of its kind. */
  | { readonly kind: 'storage-full' }
  /** Erasing was begun and is not over, or could not be begun; while everything is half erased, nothing else is done. */
  | { readonly kind: 'erasing-unfinished'; readonly what: 'everything' | 'history' | 'nothing' }
  /** No clear answer came to a change that is no send: whether it was made is seen where it would show. */
  | { readonly kind: 'change-unclear'; readonly what: 'webhook-creation' | 'webhook-deletion' | 'chat-marking' }
  /** What has not left yet, whatever account it is of, would find nothing of its own any more: nothing was done. */
  | { readonly kind: 'sends-under-way'; readonly sends: readonly WaitingSend[] }
  /** A bug, caught at the border. */
  | { readonly kind: 'unexpected' };

/** Every problem that crosses a context. */
export type Problem = ApiProblem | Refusal | DsnProblem | KeyProblem | ContextProblem;
export type ProblemKind = Problem['kind'];

/** A problem in an answer. A page is told it in words: the words for all problems are too much for every page to load. */
export type ToldProblem = Problem & { readonly sentence?: string };
