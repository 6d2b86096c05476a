import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './root-folder.ts';

const README = `${ROOT}README.md`;

/** A part of the README that a command writes, between `<!-- name:begin -->` and `<!-- name:end -->`. */
export const readmeSection = (name: string) => {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
  const readme = readFileSync(README, 'utf8');
  const [start, stop] = [readme.indexOf(begin) + begin.length, readme.indexOf(end)];
  if (stop < start || start < begin.length) throw new Error(`README.md has no place for ${name}`);
  return {
    text: readme.slice(start, stop).trim(),
    write: (text: string) => writeFileSync(README, `${readme.slice(0, start)}\n${text}\n${readme.slice(stop)}`),
  };
};

/** A table in Markdown. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
