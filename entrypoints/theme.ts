import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showDirection } from '@/components/ui/kept-language';
import { followTheme } from '@/components/ui/theme';

/** Runs in the head of the options, before anything is painted: they never show the other theme or the other side first. */
export default defineUnlistedScript(() => {
  followTheme();
  showDirection();
});
