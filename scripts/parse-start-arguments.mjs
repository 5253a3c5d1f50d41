// @ts-check
/**
 * @typedef {object} StartChoices
 * @property {import('./find-browser.mjs').BrowserName} browser
 * @property {boolean} named whether the person named the browser
 * @property {string | null} page an address, or a path to a saved HTML file; null for the sample pages
 * @property {boolean} fresh
 * @property {boolean} tour
 */

/**
 * Reads `[chromium|firefox] [ADDRESS | FILE] [--fresh] [--tour]`, in any order. A sentence where it is none of that.
 * @param {readonly string[]} args
 * @returns {StartChoices | string}
 */
export function parseStartArguments(args) {
  /** @type {StartChoices} */
  const choices = { browser: 'chromium', named: false, page: null, fresh: false, tour: false };
  for (const arg of args) {
    const word = arg.toLowerCase();
    if (word === '--fresh') choices.fresh = true;
    else if (word === '--tour') choices.tour = true;
    else if (word.startsWith('-')) return `There is no option ${arg}: use --fresh, --tour, or both.`;
    else if (word === 'firefox' || word === 'chromium' || word === 'chrome') {
      choices.browser = word === 'firefox' ? 'firefox' : 'chromium';
      choices.named = true;
    } else if (choices.page !== null) return `One page at a time: ${choices.page} or ${arg}?`;
    else choices.page = arg;
  }
  return choices;
}
