/** An expected outcome as data: it crosses contexts and is never thrown. */
export type Result<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a problem as a failure. */
export const failed = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });
