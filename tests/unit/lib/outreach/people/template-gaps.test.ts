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
  ])('leaves the prose of %j alone', (text) => {
    expect(renderTemplate(text, jane)).toBe(text);
    expect(unresolvedVariable(text)).toBeNull();
  });
});
