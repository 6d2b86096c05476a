import { z } from 'zod';
import { instantOf } from '@/lib/instant';
import { plainFileName } from '@/lib/plain-file-name';
import { cleanText } from '@/lib/unipile/http/body/clean-text';
import { hearNewer } from '@/lib/unipile/http/body/newer-words';

/** A field that may be missing, null or of another type than documented: read leniently, never a reason to refuse the rest. */
const lenient = <T>(read: (value: unknown) => T) => z.unknown().optional().transform(read);

/** One displayed line, cleaned and capped at `max` code points; null where there is none. */
export const line = (max: number) => lenient((value) => (typeof value === 'string' ? cleanText(value, max) : null));

/** The name of a file; null where there is none. */
export const fileName = lenient((value) => (typeof value === 'string' ? plainFileName(value) : null));

/** A text as it was written, capped, for comparing with what was sent: not cleaned, so to be isolated where it is shown. */
export const writtenText = lenient((value) =>
  typeof value === 'string' ? value.slice(0, 20_000).toWellFormed() : null,
);

/** The slug of a profile's address. The API gives it percent-encoded or not, so it is decoded once, where it comes in. */
export const publicIdentifier = lenient((value) => (typeof value === 'string' ? cleanText(decoded(value), 300) : null));

function decoded(slug: string): string {
  try {
    // A percent sign that encodes nothing stands for itself.
    return decodeURIComponent(slug.slice(0, 3_000));
  } catch {
    return slug;
  }
}

/** An id without which the answer is useless. */
export const id = z.union([z.string().min(1).max(1_000), z.int()]).transform(String);

/** An id that may be missing: null then. */
export const idOrNull = lenient((value) => id.safeParse(value).data ?? null);

/** True or 1, in whichever type; anything else is false. Webhooks say booleans where the API says numbers. */
export const flag = lenient((value) => value === true || value === 1 || (typeof value === 'string' && SET.test(value)));
const SET = /^(?:1|true)$/i;

/** UTC ms, from ISO text or ms; null where it is neither, or a time at which nothing here can have happened. */
export const instant = lenient((value) =>
  instantOf(typeof value === 'string' && MS.test(value) ? Number(value) : value),
);
const MS = /^\d{12,14}$/;

/** A number, also where it comes as a text of digits; NaN for anything else. */
const numberIn = (value: unknown): number =>
  typeof value === 'number' || (typeof value === 'string' && DIGITS.test(value)) ? Number(value) : Number.NaN;
const DIGITS = /^-?\d{1,15}(?:\.\d{1,9})?$/;

/** A number that stands for a meaning, null where there is none. */
export const numberOrNull = lenient((value) => {
  const number = numberIn(value);
  return Number.isFinite(number) ? number : null;
});

/** A count or size: a whole number from 0 up; null for anything else. */
export const countOrNull = lenient((value) => {
  const count = numberIn(value);
  return count >= 0 && count < MOST ? Math.trunc(count) : null;
});
/** Beyond every count and size that the API can mean. */
const MOST = 1e12;

/** One of the known values whatever its case; null for what is new or missing. */
export const oneOf = <const V extends string>(values: readonly V[]) =>
  lenient((value) => {
    if (typeof value !== 'string' || value === '') return null;
    const found = values.find((known) => known.toLowerCase() === value.toLowerCase()) ?? null;
    if (found === null) hearNewer(value);
    return found;
  });

/** The readable items of a list; empty where there is no list. */
export const listOf = <T>(item: z.ZodType<T>) =>
  lenient((value) =>
    (Array.isArray(value) ? value.slice(0, 500) : []).flatMap((one: unknown) => {
      const read = item.safeParse(one);
      return read.success ? [read.data] : [];
    }),
  );

/** A nested object; null where it is missing or unreadable. */
export const objectOrNull = <T>(shape: z.ZodType<T>) => lenient((value) => shape.safeParse(value).data ?? null);

const isHttps = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2_000 && URL.parse(value)?.protocol === 'https:';

/** An address that may be missing, https only: Unipile's own `att://` leads nowhere. */
export const httpsUrlOrNull = lenient((value) => (isHttps(value) ? value : null));

/** An address that the answer is worth nothing without, https only. */
export const httpsUrl = z.custom<string>(isHttps);

/** The type that the answer gives itself: it may be missing, but not be a different one. */
export const named = (object: string) => z.literal(object).optional();
