// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { SAM } from './fake-worker';
import { button, offers, open, typeAndConnect } from './open-options';

afterEach(cleanup);

test('of an account whose status is not known that is said before it is saved, and it can be', async () => {
  open({ 'connection.try': offers({ ...SAM, status: 'UNKNOWN' }) });
  await typeAndConnect();
  expect(await screen.findByText(/^Unipile does not say whether Sam Rivers is signed in to LinkedIn/)).toBeTruthy();
  expect(button('Save').disabled).toBe(false);
});

test('nothing is said of one that runs', async () => {
  open({ 'connection.try': offers(SAM) });
  await typeAndConnect();
  await screen.findByLabelText('LinkedIn account');
  expect(screen.queryByText(/Unipile does not say/)).toBeNull();
});
