import type { WorkerWord } from '@/lib/protocol/messaging/request';

/** Calls back whenever the worker has something new, of the kind that a word names where one is given; answers with what ends that. */
export type OnWorkerWord = (look: () => void, word?: WorkerWord) => () => void;
