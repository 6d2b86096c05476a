import { expect, test } from './kith-test.ts';

const TEXT = 'Hello there, he rejoined early; kind regards';

/** Whoever opens the popup and types at once does not wait for Unipile. */
for (const [ms, slug, name] of [
  [300, 'john-smith', 'Message'],
  [1_500, 'john-smith', 'Message'],
  [700, 'jane-doe', 'Note'],
] as const)
  test(`what is typed while ${slug} is read for ${ms} ms stands in the ${name} as a whole`, async ({
    kith,
    sandbox,
  }) => {
    const { page } = await kith.visit(`/in/${slug}/`);
    sandbox.fault({ method: 'GET', path: /./, times: 99, do: { kind: 'delay', ms } });
    const popup = await kith.openPopup(page);
    await popup.getByRole('textbox', { name: 'Begin to write' }).waitFor();
    await popup.keyboard.type(TEXT, { delay: 60 });
    const box = popup.getByRole('textbox', { name });
    await expect(box).toHaveValue(TEXT);
    await expect(box).toBeFocused();
  });
