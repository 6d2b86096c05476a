import './shell-styles';
import { askForSurface } from './ask-for-surface';
import { firstFrame } from './first-frame';
import { tabInFront, tabOnPerson } from './tab-in-front';

// The script of popup and side panel: all that either does before its first frame. What draws it comes after.
const tab = location.hash.startsWith('#/') ? Promise.resolve(tabOnPerson(location.hash.slice(1))) : tabInFront();
const ahead = askForSurface(tab);
const bring = async () =>
  location.pathname === '/sidepanel.html'
    ? (await import('@/entrypoints/sidepanel/draw-panel')).drawPanel
    : (await import('./draw-popup')).drawPopup;
void firstFrame()
  .then(bring)
  .then((draw) => draw(tab, ahead));
