import type { Person } from '@/lib/outreach/journal/person';
import { cleanGivenName, cleanName } from './clean-name';

/** What a template may ask for. */
const TEMPLATE_VARIABLES = ['first_name', 'last_name', 'full_name', 'headline', 'company'] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

const VARIABLE = /\{(first_name|last_name|full_name|headline|company)(?:\|([^{}]*))?\}/gu;

type Source = Pick<Person, 'firstName' | 'lastName' | 'headline' | 'company'>;

/** A template with the person's values in it. `{first_name|there}` falls back; a variable without either stays as written. */
export function renderTemplate(template: string, person: Source): string {
  const values = valuesOf(person);
  return template.replace(VARIABLE, (written, variable: TemplateVariable, fallback: string | undefined) => {
    return values[variable] || fallback || written;
  });
}

/** The first variable that a text still holds: it blocks sending. Null where there is none. */
export function unresolvedVariable(text: string): TemplateVariable | null {
  VARIABLE.lastIndex = 0;
  const found = VARIABLE.exec(text)?.[1];
  return TEMPLATE_VARIABLES.find((variable) => variable === found) ?? null;
}

function valuesOf({ firstName, lastName, headline, company }: Source): Record<TemplateVariable, string> {
  const first = cleanGivenName(firstName ?? '');
  const last = cleanName(lastName ?? '');
  return {
    first_name: first,
    last_name: last,
    full_name: [first, last].filter(Boolean).join(' '),
    headline: (headline ?? '').trim(),
    company: (company ?? '').trim(),
  };
}
