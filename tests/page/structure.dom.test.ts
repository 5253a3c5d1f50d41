import { expect, test } from 'vitest';
import { articleOf } from '../support/pages-in-browser';

const SENTENCE =
  'The inspectors visited each of the places of detention and spoke with those held there in private. ';
const paragraph = (number: number): string => `<p>${number}. ${SENTENCE.repeat(3)}</p>`;
const page = (between: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A Visit</title>${head}</head><body><main><article><h1>A Visit</h1>${[1, 2, 3].map(paragraph).join('')}${between}${[4, 5, 6].map(paragraph).join('')}</article></main></body></html>`;
const read = (between: string, head = ''): string => articleOf(page(between, head)).html.replace(/\n/g, '');

test.each([
  [
    'headings',
    '<h2>First</h2><p>a b c d e f g h.</p><h3>Second</h3><p>a b c d e f g.</p>',
    '<h2>First</h2><p>a b c d e f g h.</p><h3>Second</h3>',
  ],
  ['h1 in body', '<h1>Another part</h1><p>a b c d.</p>', '<h2>Another part</h2>'],
  [
    'lists',
    '<ul><li>One.</li><li>Two <ol><li>Three.</li></ol></li></ul>',
    '<ul><li>One.</li><li>Two <ol><li>Three.</li></ol></li></ul>',
  ],
  [
    'definition lists',
    '<dl><dt>Habeas corpus</dt><dd>The right to be brought before a judge.</dd></dl>',
    '<dl><dt>Habeas corpus</dt><dd>',
  ],
  [
    'tables',
    '<table><caption>Held</caption><thead><tr><th scope="col">Year</th><th>Men</th></tr></thead><tbody><tr><td>2023</td><td>12</td></tr><tr><td>2024</td><td>14</td></tr></tbody></table>',
    '<th scope="col">Year</th>',
  ],
  [
    'quotations',
    '<blockquote><p>Nobody asked us anything, she said to the court.</p><cite>Witness 4</cite></blockquote>',
    '<blockquote><p>Nobody asked us anything, she said to the court.</p><cite>Witness 4</cite></blockquote>',
  ],
  [
    'notes',
    '<p>It was sealed.<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1">The seal is kept in the archive. <a href="#r1">↩</a></li></ol>',
    'href="#wm-n1"',
  ],
  [
    'notes back',
    '<p>It was sealed.<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1">The seal is kept in the archive. <a href="#r1">↩</a></li></ol>',
    'href="#wm-r1"',
  ],
  [
    'lang dir',
    '<p lang="ar" dir="rtl">قال الشاهد إن أحدا لم يسأله عن شيء في تلك الليلة.</p>',
    '<p lang="ar" dir="rtl">',
  ],
  [
    'lang span',
    '<p>He called it <span lang="fr">garde à vue</span> in his letter to the court.</p>',
    '<span lang="fr">garde à vue</span>',
  ],
  [
    'time abbr',
    '<p>On <time datetime="2024-05-03">3 May</time> the <abbr title="Committee against Torture">CAT</abbr> met in public.</p>',
    '<abbr title="Committee against Torture">CAT</abbr>',
  ],
  [
    'ruby',
    '<p>The note has <ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby> in it, and a date.</p>',
    '<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>',
  ],
  [
    'poem',
    '<p>The gate was shut,<br>the lamp was out,<br>and nobody came.</p>',
    'shut,<br>the lamp was out,<br>and',
  ],
  ['pre', '<pre>a  b\n  c</pre>', '<pre>a  b'],
  [
    'figure',
    '<figure><img src="https://p.example/a.jpg" alt="The gate"><figcaption>The gate at dusk. <span class="credit">© 2024 Ines Farrow</span></figcaption></figure>',
    '<figcaption>The gate at dusk. <small>© 2024 Ines Farrow</small></figcaption>',
  ],
  [
    'video',
    '<video controls poster="p.jpg"><source src="https://p.example/v.mp4" type="video/mp4"></video>',
    'href="https://p.example/v.mp4"',
  ],
  [
    'youtube',
    '<iframe src="https://www.youtube.com/embed/abc123" title="The hearing"></iframe>',
    'https://www.youtube.com/',
  ],
  ['audio', '<audio controls src="https://p.example/a.mp3"></audio>', 'href="https://p.example/a.mp3"'],
  ['hr', '<p>One of them spoke first.</p><hr><p>The other one was silent.</p>', '<hr>'],
])('keeps %s', (_, between, expected) => {
  expect(read(between)).toContain(expected);
});

test('empty paragraphs and chains of breaks are gone', () => {
  const html = read(
    '<p>&nbsp;</p><p></p><p>One.<br><br><br><br>Two and some more words for it.</p><br><br><br>',
  );
  expect(html).not.toMatch(/<p>\s*(&nbsp;)?\s*<\/p>|<br>\s*<br>\s*<br>/);
});
