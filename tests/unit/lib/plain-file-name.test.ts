import { expect, test } from 'vitest';
import { plainFileName } from '@/lib/plain-file-name';

test.each([
  ['runs from right to left', 'photo\u202egpj.exe', 'photogpj.exe'],
  ['is isolated', 'photo\u2067gpj\u2069.exe', 'photogpj.exe'],
  ['joins nothing', 'photo.jpg\u200b\u200d.exe', 'photo.jpg.exe'],
  ['is a soft hyphen', 'photo.e\u00adxe', 'photo.exe'],
  ['is a filler', 'photo.jpg\u3164\u115f.exe', 'photo.jpg.exe'],
  ['is a tag', 'photo\u{e0041}.exe', 'photo.exe'],
  ['annotates', 'photo\ufff9.exe', 'photo.exe'],
])('a letter that %s is not in a name', (_, raw, name) => {
  expect(plainFileName(raw)).toBe(name);
});

test.each(['plan.pdf', 'Überblick 2026.docx', 'خطة.pdf', '計画書.xlsx', '.profile', 'a.tar.gz'])(
  '%s stays as it is',
  (name) => {
    expect(plainFileName(name)).toBe(name);
  },
);

test('wide gaps push no ending out of sight, and a name leads into no folder', () => {
  expect(plainFileName(`photo.jpg${' '.repeat(300)}.exe`)).toBe('photo.jpg .exe');
  expect(plainFileName('..\\..\\start/up.exe')).toBe('.. .. start up.exe');
});

test('of a long name the ending stays', () => {
  const name = plainFileName(`${'photo.jpg'.repeat(60)}.exe`);
  expect(name).toMatch(/^photo\.jpg.*….*\.exe$/);
  expect(name).toHaveLength(200);
});

test('a name of nothing that is seen is none', () => {
  expect(plainFileName('\u202e\u200b ')).toBeNull();
});
