import './shell-styles';
import { showDirection } from '@/components/ui/kept-language';
import { followTheme } from '@/components/ui/theme';
import { askForSurface } from './ask-for-surface';
import { firstFrame } from './first-frame';
import { tabInFront, tabOnPerson } from './tab-in-front';

// The script of popup and side panel: all that either does before it is seen, since Chrome shows neither before the load event, which
// waits for this. In a tab a frame may come before, in the browser's own theme; one that waited for a script would come 16 ms later.
followTheme();
showDirection();

// What draws either comes after the first frame.
const tab = location.hash.startsWith('#/') ? Promise.resolve(tabOnPerson(location.hash.slice(1))) : tabInFront();
const ahead = askForSurface(tab);
const bring = async () =>
  location.pathname === '/sidepanel.html'
    ? (await import('@/entrypoints/sidepanel/draw-panel')).drawPanel
    : (await import('./draw-popup')).drawPopup;
void firstFrame()
  .then(bring)
  .then((draw) => draw(tab, ahead));
