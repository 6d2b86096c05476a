import { expect, test } from 'vitest';
import type { Person } from '@/lib/outreach/journal/person';
import { isNameOf } from '@/lib/outreach/people/name-match';

const named = (fullName: string, publicIdentifier: string | null = 'jane-doe-47aa') =>
  ({ fullName, publicIdentifier, providerId: 'ACoAAJane' }) as Person;

test.each([
  ['Jane Doe', 'the same name'],
  ['JANE DOE, PhD 🚀', 'a decorated one'],
  ['Jane', 'a part of it'],
  ['Ms. Doe', 'another part of it'],
  ['jane-doe-47aa', 'the identifier'],
  ['', 'nothing'],
  ['🚀', 'no word at all'],
])('“%s” can be Jane Doe: %s', (shown) => {
  expect(isNameOf(shown, named('Jane Doe'))).toBe(true);
});

test.each(['John Smith', 'Janet Doerr'])('“%s” cannot be Jane Doe', (shown) => {
  expect(isNameOf(shown, named('Jane Doe'))).toBe(false);
});

test.each([
  ['Анна Петрова', 'Anna Petrova'],
  ['Anna Petrova', 'Анна Петрова'],
  ['李明', 'Ming Li'],
  ['Ming Li', '李明'],
  ['민수 김', 'Minsu Kim'],
  ['山田太郎', 'ヤマダ タロウ'],
  ['محمد علي', 'Mohamed Ali'],
  ['A. Петрова', 'Anna Petrova'],
])('“%s” says nothing for or against %s: the same name in another script has no letter of it', (shown, fullName) => {
  expect(isNameOf(shown, named(fullName, 'x-47aa'))).toBe(true);
});

test.each([
  ['Анна Петрова', 'Анна Иванова-Smith', 'Иван Сидоров'],
  ['山田太郎 (Taro Yamada)', 'Yamada Taro', 'Jane Doe'],
])('of “%s” what is in a script of the other name counts: %s, not %s', (shown, same, other) => {
  expect([isNameOf(shown, named(same, null)), isNameOf(shown, named(other, null))]).toEqual([true, false]);
});

test('an identifier speaks for a name and never against it: it need not be a name', () => {
  expect(isNameOf('Ming Li', named('李明', 'ming-li-47aa'))).toBe(true);
  expect(isNameOf('Ming Li', named('李明', 'builder-of-things'))).toBe(true);
});

test('where the API tells a name the identifier speaks for no other one, and where it tells none the identifier is what there is', () => {
  expect(isNameOf('Jane Doe', named('María García'))).toBe(false);
  expect(isNameOf('Jane Doe', named(''))).toBe(true);
  expect(isNameOf('John Smith', named(''))).toBe(false);
});

test('an initial that both have is nothing in common, unless a page shows nothing longer', () => {
  expect(isNameOf('J. Smith', named('J. Doe', null))).toBe(false);
  expect(isNameOf('J. Doe', named('Jane Doe', null))).toBe(true);
  expect(isNameOf('J. D.', named('J. Doe', null))).toBe(true);
});

test('accents and case do not make another person', () => {
  expect(isNameOf('jorg mussig', named('Jörg Müßig', null))).toBe(true);
});

test.each([
  ['山田太郎', '太郎 山田'],
  ['山田　太郎', '太郎 山田'],
  ['太郎 山田', '山田太郎'],
  ['김민수', '민수 김'],
  ['王小明', '小明 王'],
  ['山田太郎 (Taro Yamada)', '太郎 山田'],
  ['Nagy János', 'János Nagy'],
  ['Nguyễn Văn An', 'An Nguyen'],
  ['Juergen Mueller', 'Jürgen Müller'],
  ['Jürgen Müller', 'Juergen Mueller'],
  ['OBrien', 'Sinéad O’Brien'],
])('“%s” is %s in another order or another way of writing', (shown, fullName) => {
  expect(isNameOf(shown, named(fullName, null))).toBe(true);
});

test.each([
  ['山田花子', '太郎 山田'],
  ['山', '山田太郎'],
  ['김민호', '민수 김'],
  ['Seán O’Neill', 'Siobhán O’Brien'],
  ['Mueller', 'Muller'],
  ['Сергей', 'Сергеи'],
  ['かき', 'がき'],
  ['やまだ', 'ヤマダ'],
  ['علي', 'على'],
])('“%s” is not %s: what is close enough to be searched for may be somebody else', (shown, fullName) => {
  expect(isNameOf(shown, named(fullName, null))).toBe(false);
});
