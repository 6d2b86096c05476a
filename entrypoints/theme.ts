import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { followTheme } from '@/components/ui/theme';

/** Runs in the head of every page of Kith, before anything is painted: no page shows the other theme first. */
export default defineUnlistedScript(followTheme);
