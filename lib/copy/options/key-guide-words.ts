import { say, words } from '@/lib/copy/language/say';

export const KEY_GUIDE_WORDS = words({
  v1: 'connection_guide_v1',
  token: 'connection_guide_token',
  v2: 'connection_guide_v2',
  scope: 'connection_guide_scope',
  keyV2: 'connection_guide_key_v2',
  neither: 'connection_guide_neither',
  account: 'connection_guide_account',
  neitherKey: 'connection_guide_neither_key',
});

/** `dashboard` and `example`: what stands for the link and the code. */
export const signInAt = (dashboard: string): string => say('connection_guide_sign_in', { dashboard });
export const signUpAt = (dashboard: string): string => say('connection_guide_sign_up', { dashboard });
export const copyDsn = (example: string): string => say('connection_guide_dsn', { example });
