import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ABLATIONS } from '../../bench/support/anchoring/ablations';

it('the ablations of the anchoring benchmark change code that is there, once', () => {
  for (const { file, from } of Object.values(ABLATIONS).flat()) {
    expect(readFileSync(file, 'utf8').split(from), `${from} in ${file}`).toHaveLength(2);
  }
});
