import { expect, it } from 'vitest';
import { createLookAgain } from '../../../domain/change/look-again';

it('looks once at a time, and once more for all that came during a look', async () => {
  const looks: (() => void)[] = [];
  const lookAgain = createLookAgain(() => new Promise((resolve) => looks.push(resolve)));
  const end = async (look: number): Promise<void> => {
    looks[look]?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  lookAgain();
  expect(looks).toHaveLength(1);
  lookAgain();
  lookAgain();
  expect(looks).toHaveLength(1);
  await end(0);
  expect(looks).toHaveLength(2);
  await end(1);
  expect(looks).toHaveLength(2);
  lookAgain();
  expect(looks).toHaveLength(3);
});
