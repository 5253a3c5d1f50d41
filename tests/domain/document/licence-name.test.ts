import { expect, test } from 'vitest';
import { licenceName } from '../../../domain/document/licence-name';

test.each([
  ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
  ['http://www.creativecommons.org/licenses/by-nc-sa/3.0/de', 'CC BY-NC-SA 3.0 DE'],
  ['https://creativecommons.org/licenses/by-nd/4.0/deed.fr', 'CC BY-ND 4.0'],
  ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0 1.0'],
  ['https://creativecommons.org/publicdomain/mark/1.0/', 'Public Domain Mark 1.0'],
  ['https://creativecommons.org/', null],
  ['https://publisher.example/licenses/by/4.0/', null],
])('%s is called %s', (address, name) => {
  expect(licenceName(address)).toBe(name);
});
