import type { Answer } from './answers';
import type { RequestInput, RequestName } from './requests';

/** How every surface reaches the worker. Never throws: silence, rejection and an orphaned context come back as problems. */
export type Ask = <N extends RequestName>(name: N, input: RequestInput<N>) => Promise<Answer<N>>;
