import { describe, expect, it } from 'vitest';
import { renderTemplate, unresolved, unresolvedVariable } from '@/lib/outreach/people/template';

const jane = { firstName: 'Jane', lastName: 'Doe', headline: 'Engineer', company: null };

describe('a text with a gap left in it', () => {
  it.each([
    '[Name]',
    '[Your Name]',
    '[Recipient’s Name]',
    '[[name]]',
    '［名前］',
    '[姓名]',
    '[الاسم الأول]',
    '[Anrede]',
    '[nom de l’entreprise]',
    '[imię i nazwisko]',
    '[Job Title]',
    '<name>',
    '%NAME%',
    '__name__',
    '_NAME_',
    '#name#',
    '$NAME',
    '｛city｝',
  ])('is blocked by %s, a field word between the signs of one', (written) => {
    const text = `Hi ${written}, thank you for connecting`;
    expect(renderTemplate(text, jane)).toBe(text);
    expect(unresolved(text, jane)?.written).toBe(written);
  });

  it.each([
    '[Vorname]',
    '[prénom]',
    '<imię>',
    '%voornaam%',
    '$vorname',
    '__first_name__',
    '@first_name',
    '｛first_name｝',
  ])('fills in %s, and does not let it go out', (written) => {
    expect(renderTemplate(`Hi ${written}, hello`, jane)).toBe('Hi Jane, hello');
    expect(unresolved(`Hi ${written}, hello`, jane)).toEqual({ written, variable: 'first_name' });
  });

  it.each([
    ['Hi {first_name', '{first_name'],
    ['Hi {first_name, I saw your talk about {company}', '{first_name'],
    ['Hallo {Vorname, danke', '{Vorname'],
    ['Hi first_name}', 'first_name}'],
    ['Hi first_name}}, hello', 'first_name}}'],
    ['こんにちは【名前】様', '【名前】'],
    ['您好【姓名】，很高兴认识您', '【姓名】'],
    ['尊敬的【姓名】\n很高兴认识您', '【姓名】'],
    ['Hi «Name»', '«Name»'],
    ['Bonjour « prénom », merci', '« prénom »'],
    ['Hallo »Vorname«, danke', '»Vorname«'],
    ['I saw you at «Company_Name» and «FirstName»', '«Company_Name»'],
    ['Hi |first|', '|first|'],
    ['Hi |first name|, hello', '|first name|'],
    ['Hi ___', '___'],
    ['Hi _____, I saw your talk', '_____'],
    ['I have been in ___ for three years', '___'],
    ['こんにちは___様', '___'],
    ['___, hello', '___'],
    ['Hi XXX', 'XXX'],
    ['Dear XXX,\nI saw your talk', 'XXX'],
    ['XXX様、こんにちは', 'XXX'],
    ['Hi xxx, I saw your talk last week', 'xxx'],
    ['Hi {}', '{}'],
    ['Hi {}, I saw your talk', '{}'],
    ['I saw you at { }.', '{ }'],
    ['Hi {{}}', '{{}}'],
    ['Hi {a|b}', '{a|b}'],
    ['Well, {Hi there!|Hello, you} how are you', '{Hi there!|Hello, you}'],
  ])('is blocked in %j by %j', (text, written) => {
    expect(unresolved(text, jane)?.written).toBe(written);
  });

  it.each([
    ['Hi {first_name, hello', 'Hi Jane, hello'],
    ['Hi first_name}, hello', 'Hi Jane, hello'],
  ])('fills in %j, a known name whose other brace was forgotten', (text, rendered) => {
    expect(renderTemplate(text, jane)).toBe(rendered);
  });

  it.each(['Hi (first name), hello', 'Dear Ms (last name)', 'Hallo (Vorname)!\nDanke'])(
    'takes what stands in the greeting of %j for a gap',
    (text) => {
      expect(unresolved(text, jane)?.written).toMatch(/^\(.+\)$/);
    },
  );

  it.each([
    'Here it is: [name](https://example.com)',
    'row[name] and users[0][name]',
    'The [ad] and [the company] in quotes',
    'In Korea Kim (last name) comes before Minsu (first name), as you know',
    'I need three things of you (name, company) and the (company) name',
    'if __name__ == "__main__":',
    '<name>Jane</name>',
    'Thanks @jane and @name, write to me@first_name.com or @first_name.last_name',
    'costs US$name and $names',
    'the _name_ I keep and snake__name__case',
    '【姓名】王小明',
    '【姓名】王小明【公司】Acme',
    '【会社名】\n株式会社',
    'const { name, company } = person',
    'const a = {name: 1, b: {company: 2}}',
    'function f() {} and class Foo {}',
    'We write a = {} for none, and `{}` too',
    'grep -E "{a|b}" or x{a|b} and y = {a|b}',
    'the set {x | x > 0}, {n|n<3} and { a | b }',
    'type Pair = {a|b}',
    'le mot « bonjour » et le champ que l’on nomme ainsi, soit « nom » ici',
    '| name | company |\n|---|---|\n| Jane | Acme |',
    '|first|last|',
    'Hello\n________________\nJane Doe',
    'Hello\n\n___',
    'Name: ______ Date: ______',
    'so tired -___- and T___T',
    'snake___case and __init__',
    'love xxx',
    'See you on Friday xxx',
    'Thanks so much xxx\nJane',
    'xXx',
    'XXXL and SXXX, $XXX, XXX-1234, +XXX, xxx@example.com, www.xxx.com',
  ])('leaves the prose of %j alone', (text) => {
    expect(renderTemplate(text, jane)).toBe(text);
    expect(unresolvedVariable(text)).toBeNull();
  });
});
