import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { KEEPSAKE, labelsFullSentence } from '@/lib/copy/today/keepsake-copy';
import { KEEPSAKE_MAX, type KeepsakeChange } from '@/lib/outreach/today/keepsake';
import type { KeepsakeView } from '@/lib/protocol/person';
import './keepsake-fold.css';

interface KeepsakeLabelsProps {
  readonly keepsake: KeepsakeView;
  readonly onKeep: (change: KeepsakeChange) => void;
}

/** One box for all of them, saved as it is typed, and beside it the labels that others have. */
export function KeepsakeLabels({ keepsake: { labels, labelsInUse }, onKeep }: KeepsakeLabelsProps) {
  /** As it is being typed; null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const given = useRef(false);
  // The button that was pressed goes with its label: the keyboard stays on the next one, else in the box.
  useEffect(() => {
    if (!given.current) return;
    given.current = false;
    const next = box.current?.querySelector<HTMLElement>('.keepsake-offered button');
    (next ?? box.current?.querySelector('input'))?.focus();
  }, [labels.length]);
  const offered = labelsInUse.filter((label) => !labels.includes(label)).slice(0, OFFERED);
  const give = (label: string) => {
    given.current = true;
    onKeep({ labels: [...labels, label] });
  };
  return (
    <div class="keepsake-labels" ref={box}>
      <Field
        label={KEEPSAKE.labels}
        placeholder={KEEPSAKE.labelsExample}
        value={typed ?? labels.join(', ')}
        error={isMore(typed) ? labelsFullSentence() : null}
        onInput={(text) => {
          setTyped(text);
          onKeep({ labels: labelsOf(text) });
        }}
        onBlur={() => setTyped(null)}
      />
      {offered.length > 0 && labels.length < KEEPSAKE_MAX.labels && (
        <ul class="keepsake-offered" aria-label={KEEPSAKE.offered}>
          {offered.map((label) => (
            <li key={label}>
              <Button kind="quiet" onClick={() => give(label)}>
                <bdi>{label}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The labels of others that are offered at a time. */
const OFFERED = 6;

const labelsOf = (text: string): readonly string[] => text.split(/[,;،、，]/);

/** Whether more was typed than is kept. */
function isMore(typed: string | null): boolean {
  const labels = labelsOf(typed ?? '').filter((label) => label.trim() !== '');
  return labels.length > KEEPSAKE_MAX.labels || labels.some((label) => label.trim().length > KEEPSAKE_MAX.label);
}
