import { describe, expect, it } from 'vitest';
import { renderTemplate, unresolvedVariable } from '@/lib/outreach/people/template';

const jane = { firstName: 'JANE', lastName: 'Doe, PhD', headline: ' Engineer ', company: null };

describe('a template', () => {
  it('takes the person’s values, cleaned', () => {
    expect(renderTemplate('Hi {first_name} ({full_name}), {headline}', jane)).toBe('Hi Jane (Jane Doe), Engineer');
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

  it('leaves other braces alone', () => {
    expect(renderTemplate('{name} {FIRST_NAME} {}', jane)).toBe('{name} {FIRST_NAME} {}');
    expect(unresolvedVariable('{name} {}')).toBeNull();
  });

  it('never reads a value as a template', () => {
    expect(renderTemplate('{headline}', { ...jane, headline: '$& {company}' })).toBe('$& {company}');
  });
});
