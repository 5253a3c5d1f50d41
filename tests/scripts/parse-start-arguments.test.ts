import { expect, it } from 'vitest';
import { parseStartArguments } from '../../scripts/parse-start-arguments.mjs';

it('opens Chromium on the sample pages when nothing is said', () => {
  expect(parseStartArguments([])).toEqual({
    browser: 'chromium',
    named: false,
    page: null,
    fresh: false,
    tour: false,
  });
});

it('takes browser, page and options in any order', () => {
  expect(parseStartArguments(['--fresh', 'https://www.observatory.example/a', 'firefox', '--tour'])).toEqual({
    browser: 'firefox',
    named: true,
    page: 'https://www.observatory.example/a',
    fresh: true,
    tour: true,
  });
});

it('says so when an option does not exist', () => {
  expect(parseStartArguments(['--frseh'])).toContain('no option --frseh');
});

it('takes one page only', () => {
  expect(parseStartArguments(['a.html', 'b.html'])).toContain('One page at a time');
});
