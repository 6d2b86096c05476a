import { expect, test } from 'vitest';
import { ATTACHMENTS_MAX_BYTES, attachmentsRefusal } from '@/lib/outreach/rules/attachment-rules';

const file = (name: string, size = 1) => ({ name, type: '', size });

test('pictures and documents may go, whatever the case of their ending', () => {
  expect(attachmentsRefusal([file('plan.PDF'), file('me.jpeg'), file('a.b.docx')])).toBeNull();
});

test.each(['setup.exe', 'page.html', 'run.sh', 'nothing', 'plan.pdf.js'])('%s may not', (name) => {
  expect(attachmentsRefusal([file('plan.pdf'), file(name)])).toEqual({ why: 'kind', name });
});

test('15 MB fit, counted over all files, and the one that is too much is named', () => {
  expect(attachmentsRefusal([file('a.pdf', ATTACHMENTS_MAX_BYTES)])).toBeNull();
  expect(attachmentsRefusal([file('a.pdf', ATTACHMENTS_MAX_BYTES), file('b.pdf')])).toEqual({
    why: 'too-large',
    name: 'b.pdf',
  });
});

test('an empty file is a mistake', () => {
  expect(attachmentsRefusal([file('a.pdf', 0)])).toEqual({ why: 'empty', name: 'a.pdf' });
});

test('ten files fit', () => {
  const files = Array.from({ length: 11 }, (_, n) => file(`${n}.png`));
  expect(attachmentsRefusal(files.slice(0, 10))).toBeNull();
  expect(attachmentsRefusal(files)).toEqual({ why: 'too-many', name: '10.png' });
});
