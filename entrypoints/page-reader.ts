import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handIn } from '@/components/page/script-meeting';
import { createReadPage } from '@/lib/linkedin/read-page';

/** What tells whom a page is about: brought in where neither Kith nor the page's title knows the name, and with the rest. */
export default defineUnlistedScript(() => handIn({ reader: createReadPage }));
