import { z } from 'zod';
import type { Api } from '@/lib/unipile/http/api';
import { countOrNull, id, line, listOf, named, writtenText } from '@/lib/unipile/http/fields';
import { route } from '@/lib/unipile/http/route';
import { proficiencyIn } from '@/lib/unipile/shapes/proficiency';
import type { ProfileSection, Section, SectionEntry } from '@/lib/unipile/shapes/profile';
import { SECTION_KEYS } from './profiles';

const DETAIL = 300;

const entry = z
  .looseObject({
    position: line(200),
    school: line(200),
    role: line(200),
    name: line(200),
    company: line(200),
    degree: line(200),
    field_of_study: line(200),
    organization: line(200),
    proficiency: line(200),
    description: line(DETAIL),
    start: line(40),
    end: line(40),
  })
  .transform((body): SectionEntry => {
    const heads = [body.position, body.school, body.role, body.name].filter((part) => part !== null);
    const proficiency = proficiencyIn(body.proficiency);
    const told = proficiency === null ? body.proficiency : null;
    const details = [body.degree, body.field_of_study, body.company, body.organization, told];
    return {
      title: heads[0] ?? body.company ?? '',
      detail: details.filter((part) => part !== null && part !== heads[0]).join(', ') || body.description,
      proficiency,
      start: body.start,
      end: body.end,
    };
  });

const answer = z.looseObject({
  object: named('UserProfile'),
  provider_id: id,
  throttled_sections: listOf(z.string().max(100)),
});

/** Reads one section of a person; counts against LinkedIn's daily allowance of profile reads. */
export function getProfileSection(
  api: Api,
  input: { readonly accountId: string; readonly providerId: string; readonly section: Section },
  signal: AbortSignal,
) {
  const { accountId, providerId, section } = input;
  const key = SECTION_KEYS[section];
  const shape = answer.transform((body): ProfileSection => {
    const entries = listOf(entry).parse(body[key]);
    const announced = countOrNull.parse(body[`${key}_total_count`]) ?? 0;
    const withheld = body.throttled_sections.includes(section) || (entries.length === 0 && announced > 0);
    return { providerId: body.provider_id, text: writtenText.parse(body[key]), entries, throttled: withheld };
  });
  const query = { account_id: api.unipileId(accountId), linkedin_sections: [section] };
  return api.json({ method: 'GET', route: route`/users/${providerId}`, query }, shape, signal);
}
