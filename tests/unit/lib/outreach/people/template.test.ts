import { describe, expect, it } from 'vitest';
import {
  isOwnFieldName,
  ownFieldName,
  renderTemplate,
  unresolved,
  unresolvedVariable,
} from '@/lib/outreach/people/template';

const jane = { firstName: 'JANE', lastName: 'Doe, PhD', headline: ' Engineer ', company: null };

describe('a template', () => {
  it('takes the person’s values, cleaned', () => {
    expect(renderTemplate('Hi {first_name} ({full_name}), {headline}', jane)).toBe('Hi Jane (Jane Doe), Engineer');
  });

  it.each([
    ['太郎', '山田', '山田太郎'],
    ['민수', '김', '김민수'],
    ['小明', '王', '王小明'],
    ['マイケル', 'スミス', 'マイケル スミス'],
    ['Taro', '山田', 'Taro 山田'],
  ])('writes %s %s as they are written there: %s', (firstName, lastName, whole) => {
    expect(renderTemplate('{full_name}', { ...jane, firstName, lastName })).toBe(whole);
  });

  it('tells a Turkish I by the whole name', () => {
    expect(renderTemplate('{full_name}', { ...jane, firstName: 'İSMAİL', lastName: 'YILDIZ' })).toBe('İsmail Yıldız');
  });

  it.each(['My İl', 'MY_CAFE\u0301', 'my_नाम', 'my_ville'])('%j can be what the user calls a field', (written) => {
    const name = ownFieldName(written);
    expect(isOwnFieldName(name)).toBe(true);
    expect(renderTemplate(`In {${written}}`, jane, { [name]: 'Ulm' })).toBe('In Ulm');
    expect(renderTemplate(`In {${name}}`, jane, { [name]: 'Ulm' })).toBe('In Ulm');
  });

  it('falls back where there is no value', () => {
    expect(renderTemplate('Hi {first_name|there} at {company|your place}', { ...jane, firstName: '🎉' })).toBe(
      'Hi there at your place',
    );
  });

  it('keeps a variable without value or fallback, which blocks sending', () => {
    const text = renderTemplate('Hello {company}', jane);
    expect(text).toBe('Hello {company}');
    expect(unresolvedVariable(text)).toBe('company');
    expect(unresolvedVariable(text)).toBe('company');
  });

  it.each([
    '{name}',
    '{job_title}',
    '{city}',
    '{sender_name}',
    '{firma}',
    '{position}',
    '{title}',
    '{Anrede}',
    '{имя}',
    '{お名前}',
    '{اسم}',
    '{नाम}',
    '{名}',
    '{2nd name}',
    '{ lead.name }',
    '{nom de l’entreprise}',
    '{Hi|Hello|Hey}',
    '{constructor}',
    '{{constructor}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as other tools write it.
    '${city}',
  ])('is blocked by %s, of which nothing is known', (written) => {
    const text = `Guten Tag ${written}, schön von Ihnen zu hören`;
    expect(renderTemplate(text, jane)).toBe(text);
    expect(unresolved(text, jane)?.written).toBe(written);
    expect(written).toContain(unresolvedVariable(text));
  });

  it('takes the fallback of a field of which nothing is known', () => {
    expect(renderTemplate('{Anrede|Hallo} du', jane)).toBe('Hallo du');
  });

  it.each([
    ['{vorname}', 'Jane'],
    ['{Vorname}', 'Jane'],
    ['{{Vorname}}', 'Jane'],
    ['{nombre}', 'Jane'],
    ['{prénom}', 'Jane'],
    ['{pre\u0301nom|toi}', 'Jane'],
    ['{voornaam}', 'Jane'],
    ['{imię}', 'Jane'],
    ['{nachname}', 'Doe'],
    ['{apellidos}', 'Doe'],
    ['{empresa}', 'Acme'],
    ['*|VORNAME|*', 'Jane'],
  ])('understands %s', (written, value) => {
    expect(renderTemplate(`Hallo ${written}!`, { ...jane, company: 'Acme' })).toBe(`Hallo ${value}!`);
    expect(unresolved(`Hallo ${written}!`, jane)?.written).toBe(written);
  });

  it('never reads a value as a template', () => {
    expect(renderTemplate('{headline}', { ...jane, headline: '$& {company}' })).toBe('$& {company}');
  });

  it.each([
    '{first_name}',
    '{{first_name}}',
    '{{ first_name }}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder as other tools write it.
    '${first_name}',
    '{firstname}',
    '{firstName}',
    '{FIRST_NAME}',
    '{first name}',
    '{First-Name}',
    '{fname}',
    '[First Name]',
    '[[First Name]]',
    '[FIRST_NAME]',
    '%first_name%',
    '%%FIRSTNAME%%',
    '<first name>',
    '<<First Name>>',
    '_FN_',
    '_FIRST_NAME_',
    '#firstname#',
    '##First_Name##',
    '$first_name',
    '$firstName',
    '*|FNAME|*',
    '*| first name |*',
  ])('understands %s of another tool, and does not let it go out', (written) => {
    expect(renderTemplate(`Hi ${written}, hello`, jane)).toBe('Hi Jane, hello');
    expect(unresolved(`Hi ${written}, hello`, jane)).toEqual({ written, variable: 'first_name' });
  });

  it.each([
    ['{{last_name}}', 'Doe'],
    ['[Last Name]', 'Doe'],
    ['_LN_', 'Doe'],
    ['%full_name%', 'Jane Doe'],
    ['[Full Name]', 'Jane Doe'],
    ['{{Headline}}', 'Engineer'],
    ['{Company Name}', 'Acme'],
    ['[Company]', 'Acme'],
  ])('understands %s', (written, value) => {
    expect(renderTemplate(written, { ...jane, company: 'Acme' })).toBe(value);
  });

  it.each(['{{first_name|there}}', '{{ first_name | default: "there" }}', '[First Name|there]'])(
    'takes the fallback of %s',
    (written) => {
      expect(renderTemplate(`Hi ${written}`, { ...jane, firstName: null })).toBe('Hi there');
    },
  );

  it.each(['{{city}}', '*|CITY|*', '*|MERGE3|*'])('is blocked by %s, which nobody writes as prose', (written) => {
    expect(renderTemplate(`In ${written}`, jane)).toBe(`In ${written}`);
    expect(unresolved(`In ${written}`, jane)?.written).toBe(written);
  });

  it.each([
    '50% of 100%',
    '100%company spirit',
    '{}',
    'a < b > c',
    'the _company_ I keep',
    'MY_FN_KEY',
    '[sic]',
    '{{}}',
    '{ }',
    'Set {1, 2, 3}, {a, b} and {1}',
    '{"name": "Jane", "tags": {"a": 1}}',
    "{'name': 'Jane'}",
    'if (ready) { send(); }',
    'a { color: red }',
    'f(){return x;}',
    'x{2,3} and \\d{4}',
    'Thanks :-} {-: {^_^} {',
    '#company #headline and #company#headline',
    'about $company_a, US$company and $FN',
    '2 *| 3 |* or **bold**',
  ])('leaves the prose of %j alone', (text) => {
    expect(renderTemplate(text, jane)).toBe(text);
    expect(unresolvedVariable(text)).toBeNull();
  });

  describe('with a person whose own words look like variables', () => {
    const odd = { ...jane, headline: 'I {{build}} {company} at {night} | [First Name]', company: 'Acme' };

    it('neither fills nor is blocked by them', () => {
      const text = renderTemplate('Hi {first_name}: {headline}', odd);
      expect(text).toBe('Hi Jane: I {{build}} {company} at {night} | [First Name]');
      expect(renderTemplate(text, odd)).toBe(text);
      expect(unresolved(text, odd)).toBeNull();
    });

    it('is still blocked by what was typed beside them', () => {
      expect(unresolved(`${odd.headline} {company}`, odd)?.written).toBe('{company}');
    });

    it('takes a headline of nothing but a variable for none', () => {
      expect(renderTemplate('{headline|you}', { ...jane, headline: '{company}' })).toBe('you');
      expect(unresolved('{company}', { ...jane, headline: '{company}' })?.variable).toBe('company');
    });
  });
});

describe('words of the user’s own', () => {
  const own = { calendar: 'https://cal.example/me', my_city: 'Bern' };

  it.each(['{calendar}', '{{calendar}}', '{Calendar Link}', '[calendar link]', '%CALENDAR%'])(
    '%s is the calendar',
    (written) => {
      expect(renderTemplate(`See ${written}`, jane, own)).toBe('See https://cal.example/me');
      expect(unresolved(`See ${written}`, jane)).toEqual({ written, variable: 'calendar' });
    },
  );

  it.each(['{my_city}', '{My City}', '{{my-city}}', '{my_city|town}'])('%s is what they called my_city', (written) => {
    expect(renderTemplate(`In ${written}`, jane, own)).toBe('In Bern');
  });

  it('one that is not set falls back, else blocks wherever it was set before', () => {
    expect(renderTemplate('In {my_town|town}', jane, own)).toBe('In town');
    expect(renderTemplate('In {my_town}', jane, own)).toBe('In {my_town}');
    expect(unresolvedVariable('In {my_town}')).toBe('my_town');
  });

  it('prose about what is mine is no placeholder', () => {
    const prose = 'It is [my town], <my way>, my_own and (mystery)';
    expect(renderTemplate(prose, jane, own)).toBe(prose);
    expect(unresolvedVariable(prose)).toBeNull();
  });

  it.each([
    ['calendar', true],
    ['my_city', true],
    ['my', false],
    ['city', false],
    ['my_{city}', false],
  ])('%s as a name: %s', (name, may) => {
    expect(isOwnFieldName(name)).toBe(may);
  });
});
