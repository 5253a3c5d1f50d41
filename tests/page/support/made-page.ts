import { random } from '../../domain/anchoring/support/made-text';

type Next = (below: number) => number;

const SENTENCES = [
  'The inspectors visited each of the places of detention and spoke with those held there in private.',
  'لم يُسمح للمفتشين بدخول سجن الميناء في المرات الثلاث التي طلبوا فيها ذلك.',
  '検査官は港の刑務所に三度入ることを拒まれ、その理由も告げられなかった。',
  '检查人员三次被拒绝进入港口监狱，没有得到任何解释。',
  'Инспекторам трижды отказали в доступе в портовую тюрьму, не назвав причины.',
  'Read more: another writing',
  'Subscribe to our newsletter.',
  '© 2024 The Observatory',
  '3 May 2024',
  '31.02.2024',
  '\u202egnorw eht morf\u202c \u2066x',
  '\u0000\ufffe\ud800 lone',
  'a'.repeat(400),
];
const TAGS =
  'p div section article aside main header footer nav ul ol li dl dt dd table tr td th thead caption blockquote pre figure figcaption h1 h2 h3 h4 span a b em sup small br hr img picture source video audio iframe svg math form input button select textarea template noscript style script ruby rt time details summary center font wm-place x-own'.split(
    ' ',
  );
const ATTRIBUTES = [
  'class="share"',
  'class="related teaser"',
  'class="newsletter-signup"',
  'class="comments"',
  'class="tooltip-content"',
  'class="gallery caption"',
  'class="byline"',
  'id="content"',
  'id="x"',
  'href="#x"',
  'href="/news/other"',
  'href="javascript:alert(1)"',
  'href="https://xn--80ak6aa92e.example/"',
  'src="a.jpg"',
  'data-src="//b.example/c.png"',
  'srcset="a.jpg 1x, b.jpg 2x"',
  'style="display:none"',
  'hidden',
  'dir="rtl"',
  'dir="sideways"',
  'lang="ar"',
  'lang="not a tag"',
  'name="parentNode"',
  'data-wm-left-out=""',
  'data-wm-left-out="kept"',
  'data-wm-block="3"',
  'data-wm-ui',
  'role="navigation"',
  'itemprop="author"',
  'itemtype="http://schema.org/Article"',
  'rel="tag"',
  'datetime="2024-02-31T25:61"',
  'onclick="alert(1)"',
  'colspan="99999999"',
];
const HEADS = [
  '<meta property="og:type" content="article">',
  '<meta property="og:title" content="A Visit">',
  `<meta property="og:title" content="${'A title '.repeat(700)}">`,
  '<meta name="author" content="3 May 2024">',
  '<meta property="article:published_time" content="2024-13-45T99:99:99-0400">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":</script>',
  '<script type="application/ld+json">[[[{"@graph":[null,{"@type":["NewsArticle",3],"author":[{},[],"x"],"datePublished":{}}]}]]]</script>',
  '<link rel="canonical" href="http://[">',
  '<base href="http://[">',
  '<base href="https://elsewhere.example/">',
  '<meta charset="utf-7">',
  '<title>A Visit | The Observatory</title>',
];

const one = <T>(list: readonly T[], next: Next): T => list[next(list.length)] as T;
const some = (most: number, next: Next, make: () => string): string =>
  Array.from({ length: next(most + 1) }, make).join('');

function element(next: Next, depth: number): string {
  const name = one(TAGS, next);
  const attributes = some(3, next, () => ` ${one(ATTRIBUTES, next)}`);
  const inside = depth > 5 ? one(SENTENCES, next) : some(4, next, () => piece(next, depth + 1));
  // Now and then what is opened is not closed, or closed as something else.
  const close = next(12) === 0 ? '' : `</${next(20) === 0 ? one(TAGS, next) : name}>`;
  return `<${name}${attributes}>${inside}${close}`;
}

function piece(next: Next, depth: number): string {
  return next(3) === 0 ? element(next, depth) : `${one(SENTENCES, next)} `;
}

const story = (next: Next): string =>
  `<p>${Array.from({ length: 2 + next(3) }, () => one(SENTENCES.slice(0, 5), next)).join(' ')}</p>`;

/** A page as nobody should write one; the same for the same seed. */
export function madePage(seed: number): string {
  const next = random(seed);
  const head = some(6, next, () => one(HEADS, next));
  const body = Array.from({ length: 4 + next(14) }, () =>
    next(2) === 0 ? story(next) : element(next, 0),
  ).join('\n');
  return `${next(4) === 0 ? '' : '<!doctype html>'}<html${next(3) === 0 ? ' lang="xx-invalid-"' : ''}><head>${head}</head><body>${next(2) === 0 ? '<h1>A Visit</h1>' : ''}${body}</body></html>`;
}

/** What a document or a form finds by its name. */
const NAMED = [
  (name: string) => `<img name="${name}" alt="">`,
  (name: string) => `<form name="${name}"></form>`,
  (name: string) => `<input name="${name}">`,
  (name: string) => `<embed name="${name}">`,
  (name: string) => `<object id="${name}"></object>`,
  (name: string) => `<iframe name="${name}"></iframe>`,
];

/** A page with elements of these names, all of them pictures if the seed is even; the same for the same seed. */
export function namedPage(html: string, seed: number, names: readonly string[]): string {
  const next = random(seed);
  const kinds = seed % 2 === 0 ? NAMED.slice(0, 1) : NAMED.slice(1);
  const named = names.map((name) => one(kinds, next)(name)).join('');
  // Some pages are one form from top to bottom.
  const isForm = next(2) === 0;
  return html.replace(/<body[^>]*>/, (body) => `${body}${isForm ? '<form>' : ''}${named}`);
}

/** A page with pieces of it taken out, doubled, put elsewhere or broken off; the same for the same seed. */
export function mutatedPage(html: string, seed: number): string {
  const next = random(seed);
  let page = html;
  for (let times = 1 + next(8); times > 0; times -= 1) {
    const [from, length] = [next(page.length), next(1 + Math.min(2_000, page.length >> 2))];
    const cut = page.slice(from, from + length);
    const to = next(page.length);
    page =
      [
        () => page.slice(0, from) + page.slice(from + length),
        () => page.slice(0, to) + cut + page.slice(to),
        () => page.slice(0, from) + element(next, 3) + page.slice(from),
        () => page.slice(0, from) + one(ATTRIBUTES, next) + page.slice(from),
        () =>
          page.replaceAll(one(['<p', '</p>', 'class=', '<div', '="'], next), () =>
            one(['<li', '', 'id=', '<span', '='], next),
          ),
        () => page.slice(0, Math.max(200, page.length - length)),
      ][next(6)]?.() ?? page;
  }
  return page;
}
