import { type KeyWith, type PlainKey, say, words } from '@/lib/copy/language/say';
import type { DsnProblem } from '@/lib/unipile/http/dsn';
import type { KeyProblem } from '@/lib/unipile/http/typed/api-key';

const DSN_EXAMPLE = 'api27.unipile.com:15796';

/** Why an address is no DSN: what is so and what to do. */
export const dsnSentence = ({ why }: Pick<DsnProblem, 'why'>): string => say(DSN[why], { example: DSN_EXAMPLE });

const DSN = {
  empty: 'problem_dsn_empty',
  'empty-and-not-v2': 'problem_dsn_empty_and_not_v2',
  'not-an-address': 'problem_dsn_not_an_address',
  'api-key': 'problem_dsn_api_key',
  several: 'problem_dsn_several',
  dashboard: 'problem_dsn_dashboard',
  'not-https': 'problem_dsn_not_https',
  'has-credentials': 'problem_dsn_has_credentials',
  'bad-port': 'problem_dsn_bad_port',
  'bad-host': 'problem_dsn_bad_host',
  'local-host': 'problem_dsn_local_host',
  'address-in-name': 'problem_dsn_address_in_name',
  linkedin: 'problem_dsn_linkedin',
  'ip-address': 'problem_dsn_ip_address',
} as const satisfies Record<DsnProblem['why'], PlainKey | KeyWith<'example'>>;

/** Why a key cannot be one. */
export const KEY_SENTENCES = words({
  empty: 'problem_key_empty',
  'too-long': 'problem_key_too_long',
  several: 'problem_key_several',
  address: 'problem_key_address',
  hidden: 'problem_key_hidden',
  spaces: 'problem_key_spaces',
  characters: 'problem_key_characters',
} satisfies Record<KeyProblem['why'], PlainKey>);
