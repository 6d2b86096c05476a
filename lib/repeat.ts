/** Runs `task` every `ms` until the signal aborts. */
export function repeat(ms: number, task: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const timer = setInterval(task, ms);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
