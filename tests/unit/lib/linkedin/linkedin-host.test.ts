import { expect, test } from 'vitest';
import { isLinkedInHost } from '@/lib/linkedin/linkedin-host';

test.each([
  'linkedin.com',
  'www.linkedin.com',
  'm.linkedin.com',
  'touch.linkedin.com',
  'de.linkedin.com',
  'uk.linkedin.com',
  'WWW.LinkedIn.com',
])('people are shown on %s', (host) => {
  expect(isLinkedInHost(host)).toBe(true);
});

test.each([
  'business.linkedin.com',
  'evil.linkedin.com',
  'www.de.linkedin.com',
  'de.www.linkedin.com',
  'www.www.linkedin.com',
  'mm1.linkedin.com',
  'x.linkedin.com',
  'd3.linkedin.com',
  '--.linkedin.com',
  '.linkedin.com',
  'delinkedin.com',
  'linkedin.com.',
  'linkedin.com:8443',
  'www.linkedin.com:443',
  'linkedin.com.evil.example',
  'www.linkedin.co',
  'ＤＥ.linkedin.com',
  '',
])('nobody is shown on %s', (host) => {
  expect(isLinkedInHost(host)).toBe(false);
});
