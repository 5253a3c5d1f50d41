import { expect, it } from 'vitest';
import { createLibraryPort } from '../../application/library-port-direct';
import { USUAL_WORKING, WORKING_KEY } from '../../domain/reading/working-settings';

function portOn(local: Record<string, unknown>, isPrivate = false) {
  const settings = {
    get: (key: string) => Promise.resolve(key in local ? { [key]: local[key] } : {}),
    set: (items: Record<string, unknown>) => Promise.resolve(void Object.assign(local, items)),
  };
  // Only what these two need is there.
  return createLibraryPort({ settings, isPrivate, siteGrants: {} } as unknown as Parameters<
    typeof createLibraryPort
  >[0]);
}
const CHOICE = { copyAs: 'citation', citationStyle: 'oscola' } as const;

it('keeps the form and style of a copy where the reader keeps it, and nothing else of that is lost', async () => {
  const keys = { single: false, own: { note: 'w' } };
  const local: Record<string, unknown> = { [WORKING_KEY]: { keys, copyAs: 'link' } };
  const port = portOn(local);
  expect(await port.copying()).toMatchObject({ copyAs: 'link', citationStyle: USUAL_WORKING.citationStyle });
  await port.keepCopying(CHOICE);
  expect(local[WORKING_KEY]).toEqual({ keys, ...CHOICE });
  expect(await portOn(local).copying()).toMatchObject(CHOICE);
});

it('keeps nothing of a private window, where it begins as in the normal ones', async () => {
  const local: Record<string, unknown> = { [WORKING_KEY]: { copyAs: 'markdown' } };
  const port = portOn(local, true);
  await port.keepCopying(CHOICE);
  expect(local).toEqual({ [WORKING_KEY]: { copyAs: 'markdown' } });
  expect((await port.copying()).copyAs).toBe('markdown');
});
