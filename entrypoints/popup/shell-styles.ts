/** The styles of the shell that stands in the pages of popup and side panel themselves; the rest comes with what it is for. */
import '@/components/ui/base.css';
import '@/components/ui/skeleton.css';
import '@/components/ui/tabs.css';
import '@/components/person/person.css';
import '@/components/app/app-bar.css';
import '@/components/app/app.css';
