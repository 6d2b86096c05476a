import { z } from 'zod';
import { createStoredItem } from '@/lib/storage/stored-item';

/** What this session of the browser is called: gone with it, and when the extension is updated; '' before it has a name. */
export const sessionItem = createStoredItem<string>({
  area: 'session',
  key: 'session-name',
  budget: 'sessionName',
  version: 1,
  schema: () => z.string(),
  initial: '',
});
