import { expect, test } from 'vitest';
import { wireFiles, withFiles } from '@/components/person/attached-files';

const file = (name: string, content = 'x') => new File([content], name, { type: 'text/plain', lastModified: 1 });

test('chosen files are added to those that are there, each once', () => {
  const plan = file('plan.pdf');
  const { files, refusal } = withFiles([plan], [file('plan.pdf'), file('me.png')]);
  expect(files.map(({ name }) => name)).toEqual(['plan.pdf', 'me.png']);
  expect(refusal).toBeNull();
});

test('files that cannot go change nothing', () => {
  const attached = [file('plan.pdf')];
  expect(withFiles(attached, [file('setup.exe')])).toEqual({
    files: attached,
    refusal: { why: 'kind', name: 'setup.exe' },
  });
});

test('files travel with name, type and bytes', async () => {
  expect(await wireFiles([file('a.txt', 'Hello')])).toEqual({
    ok: true,
    value: [{ name: 'a.txt', type: 'text/plain', base64: btoa('Hello') }],
  });
});

test('a file that is gone from the disk is named', async () => {
  const gone = file('plan.pdf');
  gone.arrayBuffer = async () => {
    throw new DOMException('gone', 'NotReadableError');
  };
  expect(await wireFiles([gone])).toMatchObject({ ok: false, problem: { why: 'unreadable', name: 'plan.pdf' } });
});
