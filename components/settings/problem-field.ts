import type { Problem } from '@/lib/protocol/problem';

/** Which field of the connection form a problem belongs to; `form` where it is neither. */
export function problemField(problem: Problem): 'dsn' | 'key' | 'form' {
  switch (problem.kind) {
    case 'key-unusable':
    case 'key-refused':
      return 'key';
    case 'dsn-refused':
    case 'host-not-permitted':
    case 'not-found':
    case 'unreadable-answer':
    case 'led-elsewhere':
      return 'dsn';
    case 'unavailable':
    case 'timed-out':
      // Nobody answered at all: most likely there is nobody at that address.
      return problem.status === null ? 'dsn' : 'form';
    default:
      return 'form';
  }
}
