import { useState } from 'preact/hooks';
import { DataActions, type DataActionsProps } from './data-actions';
import './data-section.css';
import { Section } from './section';
import { UnreadAnswers } from './unread-answers';

const STORED = [
  {
    what: 'DSN, API key and your LinkedIn account’s name',
    where:
      'In this Chrome profile, closed to web pages. Programs that run under your name on this computer can read it.',
    goes: 'The key goes to your DSN over https with each request, and nowhere else.',
  },
  {
    what: 'Record of what you sent: person, text, time, outcome, and the calls it took',
    where:
      'In this Chrome profile. It stays when you disconnect, so that nobody is contacted twice, until you erase it.',
    goes: 'A text goes to your DSN once, when it is sent.',
  },
  {
    what: 'Drafts and templates',
    where: 'In this Chrome profile.',
    goes: 'Nowhere until you send.',
  },
  {
    what: 'Your notes, labels and reminders on people, and what you put off or are done with',
    where: 'In this Chrome profile, until you clear them.',
    goes: 'Nowhere.',
  },
  {
    what: 'People you opened Kith on: name, headline, how you are connected',
    where: 'In memory until Chrome closes, to spare requests.',
    goes: 'Read from your DSN when you open Kith or click, never while you browse.',
  },
  {
    what: 'Your relations, pending invitations and chats: names, headlines, when, the last words',
    where: 'In this Chrome profile, once you have them read, to be searched at once.',
    goes: 'Read from your DSN page by page.',
  },
  {
    what: 'What is new: who wrote or connected, and when',
    where: 'In this Chrome profile until you have seen it, without the texts; only while you let Kith look.',
    goes: 'Read from your DSN at random times.',
  },
  {
    what: 'Answers of Unipile that were not understood: what they look like, without names, texts and ids',
    where: 'In this Chrome profile, fifty at most, until you erase them.',
    goes: 'Nowhere.',
  },
  { what: 'Limits and other settings', where: 'In this Chrome profile.', goes: 'Nowhere.' },
] as const;

const PERMISSIONS = [
  {
    name: 'Storage',
    why: 'Keeps the connection, your drafts, your settings and the record of sends on this computer.',
  },
  { name: 'Alarms', why: 'Wakes Kith when a send is due or when it is time to see whether an unclear one arrived.' },
  {
    name: 'Scripts on pages',
    why: 'Brings the button to the profiles that you open, and to those that are open already.',
  },
  { name: 'Side panel', why: 'Shows Kith beside the page, where you want it there.' },
  {
    name: 'Notifications',
    why: 'Asked for only when you let Kith look for what is new. Without it the toolbar button alone says so.',
  },
  { name: 'unipile.com', why: 'Lets Kith talk to your Unipile space.' },
  {
    name: 'linkedin.com',
    why: 'Shows the button on profiles and reads whose profile it is from the address. Kith sends nothing to LinkedIn from the page.',
  },
  {
    name: 'Another host',
    why: 'Asked for only when you connect to a DSN outside unipile.com, and for that host alone.',
  },
] as const;

/** What is stored, where it goes, what can be done with it, and what each permission is for. */
export function DataSection(props: DataActionsProps) {
  const [erasures, setErasures] = useState(0);
  const erased = () => {
    setErasures(erasures + 1);
    props.onErased();
  };
  return (
    <Section
      id="data"
      title="Your data"
      lede="There is no Kith server, no account with us and no tracking. Kith talks to your Unipile space and to nobody else."
    >
      <DataActions {...props} onErased={erased} />
      <UnreadAnswers key={erasures} ask={props.ask} now={props.now} />
      <div class="settings-table">
        <Table
          caption="What is stored, and where it goes"
          heads={['What', 'Where it is kept', 'Where it goes']}
          rows={STORED.map(({ what, where, goes }) => [what, where, goes])}
        />
        <Table
          caption="Each permission explained"
          heads={['Permission', 'What it is for']}
          rows={PERMISSIONS.map(({ name, why }) => [name, why])}
        />
      </div>
    </Section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly [string, ...string[]])[];
}

function Table({ caption, heads, rows }: TableProps) {
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...others]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {others.map((cell) => (
              <td key={cell}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
