import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createControl } from '@/components/page/create-control';
import { handInControl } from '@/components/page/script-meeting';

/** What is drawn on a person's page: brought in by the worker, into the world of the script that asked for it. */
export default defineUnlistedScript(() => handInControl(createControl));
