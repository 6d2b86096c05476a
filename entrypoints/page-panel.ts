import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPanel } from '@/components/page/panel/create-panel';
import { handIn } from '@/components/page/script-meeting';

/** What is drawn on a person's page at first: brought in by the worker, into the world of the script that asked for it. */
export default defineUnlistedScript(() => handIn({ panel: createPanel }));
