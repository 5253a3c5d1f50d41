// @ts-check
/** @typedef {import('./find-browser.mjs').BrowserName} BrowserName */

/**
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {boolean} root whether packages may be installed
 * @property {boolean} apt whether this is Debian or one of its children
 * @property {boolean} display whether a window can be shown
 * @property {Readonly<Record<BrowserName, boolean>>} installed
 * @property {boolean} xvfb
 * @property {boolean} xdotool
 * @property {boolean} fonts whether the fonts of the specs are there
 * @property {boolean} office whether LibreOffice is there to open what is exported
 */

/**
 * @typedef {object} Plan
 * @property {readonly string[]} packages Debian's packages to install
 * @property {BrowserName | null} browser the one to use, after that; null where there is none
 * @property {string | null} advice the one thing that the person has to install, or why another browser is used
 */

/** Arabic, and Chinese and Japanese, in pictures. */
const FONTS = ['fonts-noto-core', 'fonts-noto-cjk'];

/** LibreOffice without its windows. */
const OFFICE = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'];

/** @type {Readonly<Record<BrowserName, string>>} */
const NAMES = { chromium: 'Chrome or Chromium', firefox: 'Firefox' };

/**
 * What has to be installed for the tests: everything that is missing, where there are the rights for it.
 * @param {Machine} machine
 * @returns {Plan}
 */
export function planForTests(machine) {
  const missing = missingPackages(machine, true);
  const lacks = /** @type {const} */ (['chromium', 'firefox']).filter((name) => !machine.installed[name]);
  if (machine.root && machine.apt) return { packages: missing, browser: 'chromium', advice: null };
  const [first] = lacks;
  return {
    packages: [],
    browser: 'chromium',
    advice: first === undefined ? null : adviceFor(first, machine),
  };
}

/**
 * What has to be installed to start, and which browser then opens: the wished one, else the other one, with a word
 * about it.
 * @param {BrowserName} wish
 * @param {boolean} insists whether the person named the browser
 * @param {Machine} machine
 * @returns {Plan}
 */
export function planForStart(wish, insists, machine) {
  if (machine.root && machine.apt) {
    return { packages: missingPackages(machine, false), browser: wish, advice: null };
  }
  if (machine.installed[wish]) return { packages: [], browser: wish, advice: null };
  const other = wish === 'chromium' ? 'firefox' : 'chromium';
  if (!insists && machine.installed[other]) {
    const advice = `${NAMES[wish]} is not installed, so ${NAMES[other]} is used.`;
    return { packages: [], browser: other, advice };
  }
  return { packages: [], browser: null, advice: adviceFor(wish, machine) };
}

/**
 * @param {Machine} machine
 * @param {boolean} isForTests whether pictures are taken, and files opened by other programs
 */
function missingPackages(machine, isForTests) {
  return [
    ...(machine.installed.chromium ? [] : ['chromium']),
    ...(machine.installed.firefox ? [] : ['firefox-esr']),
    ...(machine.xvfb ? [] : ['xvfb']),
    ...(machine.xdotool ? [] : ['xdotool']),
    ...(isForTests && !machine.fonts ? FONTS : []),
    ...(isForTests && !machine.office ? OFFICE : []),
  ];
}

/**
 * @param {BrowserName} name
 * @param {Machine} machine
 */
function adviceFor(name, machine) {
  if (machine.apt) {
    const wanted = name === 'chromium' ? 'chromium' : 'firefox-esr';
    return `${NAMES[name]} is not installed: run "sudo apt-get install ${wanted}", then the same command again.`;
  }
  const where = name === 'chromium' ? 'https://www.google.com/chrome/' : 'https://www.mozilla.org/firefox/';
  const system = machine.platform === 'linux' ? ' (or the package of your system)' : '';
  return `${NAMES[name]} is not installed: get it from ${where}${system}, then run the same command again.`;
}
