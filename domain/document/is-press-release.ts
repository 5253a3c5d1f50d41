/** What publishers call their press releases in addresses, in ten languages: a whole step of the path. */
const STEPS = new RegExp(
  `^(?:${[
    '(?:press|news|media)[-_]?releases?',
    'press[-_]?statements?',
    'communiques?(?:[-_]de[-_]presse)?',
    'presse(?:mitteilung|meldung|erkl(?:ae|a)rung)(?:en)?',
    'comunicados?(?:[-_]de[-_](?:prensa|imprensa))?',
    'notas?[-_](?:de[-_]prensa|a[-_]imprensa)',
    'press[-_]?reli[sz]y?',
    'пресс-релиз(?:ы|ов)?',
    '(?:ال)?بيان(?:ات)?[-_](?:ال)?صحفية?',
    'プレスリリース',
    '(?:新闻|新聞)稿',
  ].join('|')})$`,
  'u',
);

/** Whether the address says that what stands there is a press release: publishers keep them in a section of that name. */
export function isPressRelease(address: string): boolean {
  return new URL(address).pathname.split('/').some((step) => STEPS.test(readable(step)));
}

/** Letters without accents, in lower case; a step that is not well encoded as it stands. */
function readable(step: string): string {
  try {
    return decodeURIComponent(step)
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .normalize('NFC')
      .toLowerCase();
  } catch {
    return step.toLowerCase();
  }
}
