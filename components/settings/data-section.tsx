import { useState } from 'preact/hooks';
import { DATA_WORDS } from '@/lib/copy/data-copy';
import { SECTION_TITLES } from '@/lib/copy/options/options-sections';
import { PERMISSION_HEADS, PERMISSIONS, STORED, STORED_HEADS } from '@/lib/copy/options/stored-words';
import { DataActions, type DataActionsProps } from './data-actions';
import './data-section.css';
import { Section } from './section';
import { UnreadAnswers } from './unread-answers';

/** What is stored, where it goes, what can be done with it, and what each permission is for. */
export function DataSection(props: DataActionsProps) {
  const [erasures, setErasures] = useState(0);
  const erased = () => {
    setErasures(erasures + 1);
    props.onErased();
  };
  return (
    <Section id="data" title={SECTION_TITLES.data} lede={DATA_WORDS.lede}>
      <DataActions {...props} onErased={erased} />
      <UnreadAnswers key={erasures} ask={props.ask} now={props.now} />
      <div class="settings-table">
        <Table
          caption={STORED_HEADS.caption}
          heads={[STORED_HEADS.what, STORED_HEADS.where, STORED_HEADS.goes]}
          rows={STORED.map(({ what, where, goes }) => [what, where, goes])}
        />
        <Table
          caption={PERMISSION_HEADS.caption}
          heads={[PERMISSION_HEADS.name, PERMISSION_HEADS.why]}
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
