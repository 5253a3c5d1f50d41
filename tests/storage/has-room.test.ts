import { expect, it } from 'vitest';
import { hasRoom } from '../../storage/has-room';

const MB = 1_000_000;
const navigatorWith = (estimate: () => Promise<StorageEstimate>, userAgentData?: object) =>
  ({ userAgentData, storage: { estimate } }) as unknown as Navigator;

it('says that there is room as long as Chromium tells of more than what is kept free', async () => {
  const told = (room: number) =>
    hasRoom(navigatorWith(() => Promise.resolve<StorageEstimate>({ usage: MB, quota: MB + room }), {}));
  expect(await told(51 * MB)).toBe(true);
  expect(await told(49 * MB)).toBe(false);
  expect(await told(0)).toBe(false);
});

it('asks no other browser, whose own limit says nothing of the disk', async () => {
  expect(
    await hasRoom(navigatorWith(() => Promise.resolve<StorageEstimate>({ usage: 31 * MB, quota: 31 * MB }))),
  ).toBe(true);
});

it('holds nothing up where the browser does not tell', async () => {
  const refusing = () => Promise.reject(new Error('It does not tell'));
  expect(await hasRoom(navigatorWith(refusing, {}))).toBe(true);
  expect(await hasRoom(navigatorWith(() => Promise.resolve<StorageEstimate>({}), {}))).toBe(true);
});
