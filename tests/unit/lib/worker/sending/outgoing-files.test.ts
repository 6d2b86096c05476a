import { expect, test } from 'vitest';
import { outgoingFiles } from '@/lib/worker/sending/outgoing-files';

const wire = (name: string, text = 'Hello') => ({ name, type: 'application/pdf', base64: btoa(text) });

test('the bytes come out as they were chosen', async () => {
  const files = outgoingFiles([wire('plan.pdf')]);
  expect(files.ok && (await files.value[0]!.content.text())).toBe('Hello');
  expect(files).toMatchObject({ value: [{ name: 'plan.pdf', content: { type: 'application/pdf', size: 5 } }] });
});

test('what cannot go is refused, whatever the surface let pass', () => {
  expect(outgoingFiles([wire('setup.exe')])).toMatchObject({
    ok: false,
    problem: { kind: 'attachments-refused', why: 'kind', name: 'setup.exe' },
  });
});

test('what is not base64 comes from no surface of ours', () => {
  expect(outgoingFiles([{ name: 'a.pdf', type: '', base64: '%' }])).toMatchObject({
    problem: { kind: 'request-refused' },
  });
});
