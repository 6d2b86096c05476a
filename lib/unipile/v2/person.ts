import { z } from 'zod';
import { httpsUrlOrNull, id, line, publicIdentifier } from '@/lib/unipile/http/fields';

/** A person as lists of v2 name them. */
export const user = z
  .object({
    id,
    public_identifier: publicIdentifier,
    display_name: line(200),
    first_name: line(100),
    last_name: line(100),
    description: line(300),
    public_picture_url: httpsUrlOrNull,
  })
  .transform((body) => {
    const whole = [body.first_name, body.last_name].filter((part) => part !== null).join(' ');
    return {
      providerId: body.id,
      publicIdentifier: body.public_identifier,
      fullName: body.display_name ?? (whole === '' ? null : whole),
      firstName: body.first_name,
      lastName: body.last_name,
      headline: body.description,
      pictureUrl: body.public_picture_url,
    };
  });
