import { useId } from 'preact/hooks';
import { UnderWayNotice } from '@/components/activity/under-way-notice';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DATA_BUTTONS, DATA_WORDS } from '@/lib/copy/data-copy';
import { ImportQuestion } from './import-question';
import { type DataDeps, type DataModel, useData } from './use-data';

export interface DataActionsProps extends DataDeps {
  readonly now: number;
  /** The active account; null without one: then there is nothing to export and nowhere to import to. */
  readonly account: { readonly name: string } | null;
}

/** Export, import and erasing of all that is stored. */
export function DataActions({ now, account, ...deps }: DataActionsProps) {
  const model = useData(deps);
  const { step, said, problem, offered } = model;
  const connected = account !== null;
  return (
    <div class="settings-form">
      {connected && <p class="muted">{DATA_WORDS.exported}</p>}
      {offered && connected && (
        <ImportQuestion
          file={offered.name}
          account={account.name}
          preview={offered.preview}
          now={now}
          busy={step === 'importing'}
          onImport={() => void model.importOffered()}
          onLeave={model.leaveImport}
        />
      )}
      {model.confirmingErase && <EraseQuestion model={model} />}
      {!(model.confirmingErase || offered) && (
        <div class="settings-actions">
          {connected && (
            <>
              <Button busy={step === 'exporting'} disabled={step !== null} onClick={() => void model.exportAll()}>
                {DATA_BUTTONS.export}
              </Button>
              <FileButton disabled={step !== null} onChoose={(file) => void model.offerImport(file)} />
            </>
          )}
          <Button kind="danger" disabled={step !== null} onClick={() => model.confirmErase(true)}>
            {DATA_BUTTONS.erase}
          </Button>
        </div>
      )}
      <p class="small" aria-live="polite">
        {said}
      </p>
      {problem && <UnderWayNotice ask={deps.ask} problem={problem} now={now} onOver={model.forgetProblem} />}
    </div>
  );
}

function EraseQuestion({ model }: { readonly model: DataModel }) {
  return (
    <Notice
      tone="warning"
      alert
      actions={
        <>
          <Button kind="danger" busy={model.step === 'erasing'} onClick={() => void model.erase()}>
            {DATA_BUTTONS.eraseNow}
          </Button>
          <Button onClick={() => model.confirmErase(false)}>{DATA_BUTTONS.keep}</Button>
        </>
      }
    >
      {DATA_WORDS.eraseAll}
    </Notice>
  );
}

interface FileButtonProps {
  readonly disabled: boolean;
  readonly onChoose: (file: File) => void;
}

/** A file box drawn as a button: the box itself takes the focus and the key. */
function FileButton({ disabled, onChoose }: FileButtonProps) {
  const id = useId();
  return (
    <label class="button data-file" data-kind="secondary" for={id}>
      <span>{DATA_BUTTONS.import}</span>
      <input
        id={id}
        class="hidden"
        type="file"
        accept=".json,application/json"
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onChoose(file);
          // So that choosing the same file again is a change as well.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
