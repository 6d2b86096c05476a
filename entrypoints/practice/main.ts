import { PRACTICE_CHANNEL, serveOn } from '@/lib/practice/carry';
import { createPracticeServer } from '@/lib/practice/practice-server';
import { createWorldStore } from '@/lib/storage/practice/world-store';

// Never seen: the worker opens it when practice makes its first request.
serveOn(new BroadcastChannel(PRACTICE_CHANNEL), createPracticeServer({ store: createWorldStore(), now: Date.now }));
