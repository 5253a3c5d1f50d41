import { describe, expect, test } from 'vitest';
import { LEFT_OUT } from '../../domain/document/left-out';
import { articleOf } from '../support/pages-in-browser';

const SENTENCE =
  'The inspectors visited each of the places of detention and spoke with those held there in private. ';
const paragraph = (number: number): string => `<p>${number}. ${SENTENCE.repeat(3)}</p>`;
const page = (between: string, end = ''): string =>
  `<!doctype html><html lang="en"><head><title>A Visit | The Observatory</title><meta name="author" content="Ines Farrow"></head><body><main><article><h1>A Visit</h1>${[1, 2, 3].map(paragraph).join('')}${between}${[4, 5, 6].map(paragraph).join('')}${end}</article></main></body></html>`;
const link = (words: string): string => `<a href="/news/other">${words}</a>`;

/** What is left out of the text but kept, by its words. */
function leftOutOf(html: string): string[] {
  const { leftOut = [], html: kept, text } = articleOf(html);
  const marked = new DOMParser().parseFromString(kept, 'text/html').querySelectorAll(`[${LEFT_OUT}]`);
  expect(marked).toHaveLength(leftOut.length);
  for (const number of [1, 2, 3, 4, 5, 6]) expect(text).toContain(`${number}. The inspectors`);
  for (const block of leftOut) expect(text).not.toContain(block.text);
  return leftOut.map((block) => block.text);
}

describe('between the paragraphs of a text', () => {
  test.each([
    ['Read more: Harbour prison closed to visitors'],
    ['Lesen Sie auch: Der Hafen bleibt geschlossen'],
    ['À lire aussi : La prison du port reste fermée'],
    ['Lea también: La prisión sigue cerrada'],
    ['Leia também: A prisão continua fechada'],
    ['Читайте также: Тюрьма в порту закрыта'],
    ['اقرأ أيضا: السجن ما زال مغلقا'],
    ['相关阅读：港口监狱仍然关闭'],
    ['関連記事：港の刑務所は閉鎖されたまま'],
  ])('the way to another writing is left out: %s', (words) => {
    expect(leftOutOf(page(`<p>${link(words)}</p>`))).toEqual([words]);
    const [before = '', after = ''] = words.split(/(?<=[:：])\s*/u);
    expect(leftOutOf(page(`<p><b>${before}</b> ${link(after)}</p>`))).toHaveLength(1);
  });

  test.each([
    'Subscribe to our weekly newsletter and never miss a report.',
    'Follow us on Telegram and Instagram.',
    'Like this story? Share it with a friend!',
    'Abonnez-vous à notre lettre d’information.',
    'Suscríbete a nuestro boletín.',
    'Подписывайтесь на наш канал.',
    'تابعونا على وسائل التواصل.',
    'メルマガの登録はこちら。',
    'This slideshow requires JavaScript.',
  ])('a call to do something else is left out: %s', (words) => {
    expect(leftOutOf(page(`<p>${words}</p>`))).toEqual([words]);
  });

  test('a label with the links under it is left out', () => {
    const list = ['A first report', 'A second report', 'A third one']
      .map((one) => `<li>${link(one)}</li>`)
      .join('');
    expect(leftOutOf(page(`<h3>More on this subject</h3><ul>${list}</ul>`))).toEqual([
      'More on this subject',
      'A first report\nA second report\nA third one',
    ]);
  });

  test('a box with a name of its own that says something is left out, not lost', () => {
    const words =
      'A guard told us that the cells on the lower floor were emptied on the night before the visit.';
    expect(
      leftOutOf(
        page(
          `<aside class="related-teaser"><p>${words}</p>${link('The full account of that night')}</aside>`,
        ),
      ).join('\n'),
    ).toContain(words);
  });

  test.each([
    'Related to this is the question of who signed the orders, which the ministry would not answer.',
    '“Read more carefully what you sign,” his lawyer told him on the first day.',
    'The police share this view, as the commander told the court in his second statement.',
    'More than forty people were held in the two rooms, among them six children.',
    'See also the register of the prison, paragraphs 14 to 16, which the observatory has published.',
    'Sign here, the officer said, and you may go home; nobody explained the paper to her.',
    'His comments were moderate in tone, and nobody in the room took offence at them.',
    'اشترك في المظاهرة مئات من أهالي المدينة، ولم يُعتقل أحد منهم في ذلك اليوم.',
    '居民须扫码才能进入小区，没有手机的老人在门外等了几个小时。',
    'See also: the register of the prison, paragraphs 14 to 16, and the letter of the clerk.',
    'She wrote letters to the editor of the only paper of the province, and none was printed.',
    'Подробнее о судьбе троих задержанных рассказал их адвокат, который видел их утром.',
  ])('a sentence of the text stays: %s', (words) => {
    expect(leftOutOf(page(`<p>${words}</p>`))).toEqual([]);
    expect(articleOf(page(`<p>${words}</p>`)).text).toContain(words);
  });

  test.each([
    'More arrests',
    'Recent developments',
    'Related proceedings',
    'MORE THAN FORTY HELD',
    'Topics',
    'See also',
  ])('a heading of the text stays: %s', (words) => {
    expect(leftOutOf(page(`<h2>${words}</h2>`))).toEqual([]);
    expect(articleOf(page(`<h2>${words}</h2>`)).text).toContain(words);
  });

  test('repeated paragraphs, a list of sources elsewhere and a refrain stay', () => {
    const again = '<p>Nobody was charged with anything that night, and nobody has been since then.</p>';
    const sources =
      '<ul><li><a href="https://treaty.example/a">The treaty</a></li><li><a href="https://court.example/b">The judgment</a></li></ul>';
    const { text } = articleOf(page(`${again}${sources}${again}`));
    expect(text.split('Nobody was charged')).toHaveLength(3);
  });
});

describe('at the end of a text', () => {
  test('who wrote it is left out', () => {
    const words = 'Ines Farrow is a reporter for the observatory and covers prisons in the north.';
    expect(leftOutOf(page('', `<p>${words}</p>`))).toEqual([words]);
  });

  test('a person of the text is not its author', () => {
    const words = 'Tomas Berg is a teacher in the harbour town and was held for eleven days.';
    expect(leftOutOf(page('', `<p>${words}</p>`))).toEqual([]);
  });
});

test('other writings on the page, each with the way to it, are not of the text', () => {
  const others = [1, 2, 3, 4]
    .map((one) => `<article><h2>${link(`Another writing ${one}`)}</h2><p>${SENTENCE}</p></article>`)
    .join('');
  const html = page('').replace('</main>', `<section>${others}</section></main>`);
  expect(articleOf(html).text).not.toContain('Another writing');
});

const LIVE = 'https://publisher.example/live/visit';

test.each([
  ['each with the way to its own place', (one: number) => `<a href="${LIVE}#e${one}">Entry ${one}</a>`],
  ['each with a heading that leads nowhere', (one: number) => `Entry ${one}`],
])('entries of a live blog, %s, are of the text', (_, headingOf) => {
  const entries = [1, 2, 3, 4]
    .map((one) => `<article><h2>${headingOf(one)}</h2><p>${SENTENCE}</p></article>`)
    .join('');
  const { text } = articleOf(page(entries), LIVE);
  for (const one of [1, 2, 3, 4]) expect(text).toContain(`Entry ${one}`);
});

test('what the page tells machines of itself, set before the text, is its subtitle', () => {
  const words =
    'Six years after the first visit nothing in the harbour prison has changed, the observatory says.';
  const html = page('')
    .replace('<head>', `<head><meta property="og:description" content="${words}">`)
    .replace('<h1>A Visit</h1>', `<h1>A Visit</h1><div class="summary"><p>${words}</p></div>`);
  const { subtitle, text } = articleOf(html);
  expect([subtitle, text.startsWith('1. The inspectors')]).toEqual([words, true]);
});

test('a page cannot leave its own words out of the text', () => {
  const words = 'The guards had been told of the visit a week before, one of them said.';
  expect(articleOf(page(`<p ${LEFT_OUT}="">${words}</p>`)).text).toContain(words);
});
