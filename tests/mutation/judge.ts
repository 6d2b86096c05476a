/** What one change of the product came to, as the report of a run tells it; lines and columns count from one. */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}
interface Position {
  readonly line: number;
  readonly column: number;
}

/** The part of a report that is read. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

/** A change that no test can notice, since nothing that anybody sees depends on it. */
export interface Explained {
  readonly file: string;
  /** A text of the line in which the change begins. */
  readonly line: string;
  /** The kinds of change that are meant; all of them where none is named. */
  readonly mutators?: readonly string[];
  readonly why: string;
}

/** What a run came to. */
export interface Judgement {
  readonly killed: number;
  readonly all: number;
  /** Survivors that are explained. */
  readonly explained: number;
  /** Survivors that are not, a line each. */
  readonly unexplained: readonly string[];
  /** Explanations of files in the report that no survivor needs any more. */
  readonly idle: readonly Explained[];
}

const KILLED: readonly string[] = ['Killed', 'Timeout'];
const SURVIVED: readonly string[] = ['Survived', 'NoCoverage'];

/** Judges a report by what is explained. A change that no program can be made of counts for nothing. */
export function judge({ files }: MutationReport, explanations: readonly Explained[]): Judgement {
  const used = new Set<Explained>();
  const unexplained: string[] = [];
  let [killed, explained] = [0, 0];
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n');
    killed += mutants.filter(({ status }) => KILLED.includes(status)).length;
    for (const mutant of mutants.filter(({ status }) => SURVIVED.includes(status))) {
      const line = lines[mutant.location.start.line - 1] ?? '';
      const explanation = explanations.find((one) => explains(one, file, line, mutant));
      if (explanation === undefined) unexplained.push(told(file, lines, mutant));
      else explained += 1;
      if (explanation !== undefined) used.add(explanation);
    }
  }
  const idle = explanations.filter((one) => one.file in files && !used.has(one));
  return { killed, explained, unexplained, idle, all: killed + explained + unexplained.length };
}

const explains = (one: Explained, file: string, line: string, { mutatorName }: Mutant): boolean =>
  one.file === file && line.includes(one.line) && (one.mutators?.includes(mutatorName) ?? true);

function told(file: string, lines: readonly string[], { location: { start, end }, replacement, mutatorName }: Mutant) {
  const line = lines[start.line - 1] ?? '';
  const original =
    start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  return `${file}:${start.line} ${mutatorName}: ${original} -> ${(replacement ?? '').replace(/\s+/g, ' ')}`;
}

/** How many of a hundred changes the tests noticed. */
export const scoreOf = ({ killed, all }: Judgement): number => (all === 0 ? 0 : (killed / all) * 100);
