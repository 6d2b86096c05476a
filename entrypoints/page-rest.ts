import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRest } from '@/components/page/rest/create-rest';
import { handIn } from '@/components/page/script-meeting';

/** All that is done with the control: brought in when somebody comes near it, and at the latest on a click. */
export default defineUnlistedScript(() => handIn({ rest: createRest }));
