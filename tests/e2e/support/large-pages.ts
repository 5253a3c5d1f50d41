/** Pages that are too much for a browser that reads them in one go: what they are, and how they are made. */
export const LARGE_PAGES: Readonly<Record<string, () => string>> = {
  '100,000 nodes': () => page(report(16_600)),
  // Parsers put elements below the 512th level beside each other, and so in another order than their text: there are none here.
  'nesting of 5,000': () =>
    page(`${'<div>'.repeat(5_000)}${report(12).replaceAll(/<\/?b>/g, '')}${'</div>'.repeat(5_000)}`),
  // Hidden: to lay it out takes a browser much longer than to read it.
  '20 MB of text': () =>
    page(`<div hidden>${`<p>${'The boats were counted again. '.repeat(700)}</p>`.repeat(1_000)}</div>`),
};

const page = (body: string): string =>
  `<!doctype html><html lang="en"><title>The Quay</title><main><h1>The Quay</h1>${body}</main></html>`;

/** Six nodes each. */
function report(paragraphs: number): string {
  const said =
    'was on the quay when the second boat came in, and counted those who left it, as did the others.';
  return Array.from(
    { length: paragraphs },
    (_, at) => `<p>Witness <b>${at}</b> ${said}</p>\n${at % 40 === 39 ? `<h2>Day ${at}</h2>` : ''}`,
  ).join('');
}
