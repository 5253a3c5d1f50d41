/** Pages of many forms, made of sentences of our own: writing that has to open, and pages that are none. */
export interface MadePage {
  readonly name: string;
  readonly html: string;
  readonly url: string;
}

interface Words {
  readonly lang: string;
  readonly site: string;
  readonly title: string;
  readonly date: string;
  /** Three sentences, as a statement has them. */
  readonly sentences: readonly [string, string, string];
  readonly more: string;
  readonly menu: readonly string[];
}

const WORDS: readonly Words[] = [
  {
    lang: 'ja',
    site: '北部人権監視所',
    title: '査察官、港の拘禁施設への立ち入りを拒まれる',
    date: '2024年5月3日',
    sentences: [
      '北部人権監視所は本日、港の拘禁施設への査察が二度にわたり拒まれたことを受け、声明を発表した。',
      '査察官は事前に通知したうえで施設を訪れたが、入口で六時間待たされ、収容されている人びとと話すことができなかった。',
      '当監視所は、政府に対し、すべての施設への速やかな立ち入りを認めるよう求める。',
    ],
    more: '続きを読む',
    menu: ['ホーム', 'ニュース', '国・地域', '団体について', '寄付', 'お問い合わせ'],
  },
  {
    lang: 'zh-Hans',
    site: '北方人权观察站',
    title: '检查人员被拒绝进入港口拘留所',
    date: '2024年5月3日',
    sentences: [
      '北方人权观察站今天就港口拘留所两次拒绝检查一事发表声明。',
      '检查人员事先作了通知，到达后却在门口等了六个小时，始终未能同被关押的人交谈。',
      '本站呼吁政府立即允许检查人员进入所有拘留场所，并保证没有人因为同他们谈话而受到惩罚。',
    ],
    more: '阅读全文',
    menu: ['首页', '新闻', '国家地区', '关于我们', '捐款', '联系'],
  },
  {
    lang: 'zh-Hant',
    site: '北方人權觀察站',
    title: '檢查人員被拒絕進入港口拘留所',
    date: '2024-05-03',
    sentences: [
      '北方人權觀察站今天就港口拘留所兩次拒絕檢查一事發表聲明。',
      '檢查人員事先作了通知，到達後卻在門口等了六個小時，始終未能同被關押的人交談。',
      '本站呼籲政府立即允許檢查人員進入所有拘留場所，並保證沒有人因為同他們談話而受到懲罰。',
    ],
    more: '閱讀全文',
    menu: ['首頁', '新聞', '國家地區', '關於我們', '捐款', '聯絡'],
  },
  {
    lang: 'ko',
    site: '북부인권감시소',
    title: '조사관들, 항구 구금시설 출입을 거부당하다',
    date: '2024년 5월 3일',
    sentences: [
      '북부인권감시소는 오늘 항구 구금시설이 조사를 두 차례 거부한 것과 관련하여 성명을 발표했다.',
      '조사관들은 미리 알리고 찾아갔으나 입구에서 여섯 시간을 기다렸고, 갇혀 있는 사람들과 끝내 이야기하지 못했다.',
      '감시소는 정부가 모든 시설의 출입을 곧바로 허용할 것을 촉구한다.',
    ],
    more: '더 보기',
    menu: ['홈', '뉴스', '국가·지역', '단체 소개', '후원', '문의'],
  },
  {
    lang: 'en',
    site: 'Northern Rights Observatory',
    title: 'Inspectors turned away from the harbour prison',
    date: '3 May 2024',
    sentences: [
      'The observatory protests that its inspectors were turned away from the harbour prison twice this week.',
      'They had given notice, waited at the gate for six hours and could speak with none of those held inside.',
      'We call on the government to let them into all places of detention at once.',
    ],
    more: 'Read more',
    menu: ['Home', 'News', 'Countries', 'About us', 'Donate', 'Contact'],
  },
  {
    lang: 'ar',
    site: 'مرصد الشمال للحقوق',
    title: 'منع المفتشين من دخول سجن الميناء',
    date: '3 مايو 2024',
    sentences: [
      'يحتج المرصد على منع مفتشيه مرتين هذا الأسبوع من دخول سجن الميناء رغم إبلاغ إدارته مسبقا.',
      'انتظر المفتشون ست ساعات أمام الباب ولم يتمكنوا من الحديث مع أي من المحتجزين في الداخل.',
      'يدعو المرصد الحكومة إلى السماح لهم بدخول جميع أماكن الاحتجاز فورا.',
    ],
    more: 'اقرأ المزيد',
    menu: ['الرئيسية', 'الأخبار', 'البلدان', 'من نحن', 'تبرع', 'اتصل بنا'],
  },
];

const CJK = WORDS.filter(({ lang }) => /^(ja|zh|ko)/.test(lang));

type Form = (words: Words) => { readonly head?: string; readonly body: string };

const times = (number: number, make: (index: number) => string): string =>
  Array.from({ length: number }, (_, index) => make(index)).join('');
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
const menu = ({ menu: entries }: Words): string =>
  `<nav><ul>${entries.map((entry, index) => `<li><a href="/m/${index}">${entry}</a></li>`).join('')}</ul></nav>`;

/** How such sites put a press release or a statement. */
const FORMS: Readonly<Record<string, Form>> = {
  'an article with its date': (words) => ({
    body: `<article><h1>${words.title}</h1><time datetime="2024-05-03">${words.date}</time>${paragraphs(words.sentences)}</article>`,
  }),
  'plain blocks': (words) => ({
    body: `<div id="content"><div class="title"><h2>${words.title}</h2></div><div class="date">${words.date}</div><div class="text">${paragraphs(words.sentences)}</div></div>`,
  }),
  'no date at all': (words) => ({
    body: `<main><h1>${words.title}</h1>${paragraphs([...words.sentences, ...words.sentences])}</main>`,
  }),
  'lines with breaks': (words) => ({
    body: `<div class="post"><h1>${words.title}</h1><span class="date">${words.date}</span><div class="body">${words.sentences.join('<br><br>')}</div></div>`,
  }),
  'an old page of tables': (words) => ({
    body: `<table><tr><td>${words.menu.map((entry) => `<a href="/x">${entry}</a>`).join(' ')}</td></tr><tr><td><b>${words.title}</b><br>${words.date}<br><br>${words.sentences.map((line) => `　${line}`).join('<br>')}</td></tr></table>`,
  }),
  'declared, one paragraph': (words) => ({
    head: '<meta property="og:type" content="article">',
    body: `<div class="entry"><h1>${words.title}</h1><p>${words.sentences.join('')}</p></div>`,
  }),
  'sentences in blocks of their own': (words) => ({
    body: `<section><h1>${words.title}</h1><p class="date">${words.date}</p>${words.sentences.map((line) => `<div>${line}</div>`).join('')}</section>`,
  }),
  'beside more headlines than text': (words) => ({
    body: `<div class="main"><h1>${words.title}</h1><p class="date">${words.date}</p>${paragraphs(words.sentences)}</div><div class="side"><h3>${words.menu[1]}</h3><ul>${times(15, (index) => `<li><a href="/n/${index}">${words.title} ${index}</a></li>`)}</ul></div>`,
  }),
  'between a picture and a file': (words) => ({
    body: `<div class="detail"><h1>${words.title}</h1><div class="info">${words.date} ${words.site}</div><div class="pic"><img src="/a.jpg" width="600" height="400"></div><div class="txt">${paragraphs(words.sentences)}</div><p><a href="/a.pdf">PDF</a></p></div>`,
  }),
  'in parts without paragraphs': (words) => ({
    body: `<div class="view"><h1>${words.title}</h1><em>${words.date}</em><div><span>${words.sentences.join('</span><br><span>')}</span></div></div>`,
  }),
  'with a list of demands': (words) => ({
    body: `<article><h1>${words.title}</h1><p>${words.date}</p><p>${words.sentences[0]}</p><ul>${words.sentences
      .slice(1)
      .map((line) => `<li>${line}</li>`)
      .join('')}</ul></article>`,
  }),
};

const around = (words: Words, body: string, head = ''): string =>
  `<!doctype html><html lang="${words.lang}"><head><title>${words.title} | ${words.site}</title><meta property="og:site_name" content="${words.site}">${head}</head><body><header>${menu(words)}</header>${body}<footer><p>© 2024 ${words.site}</p>${menu(words)}</footer></body></html>`;

function made(all: readonly Words[]): MadePage[] {
  return Object.entries(FORMS).flatMap(([form, make]) =>
    all.map((words, index) => {
      const { head, body } = make(words);
      return {
        name: `${words.lang}: ${form}`,
        html: around(words, body, head),
        url: `https://observatory.example/news/2024/${index}-one`,
      };
    }),
  );
}

/** Statements of three sentences and a little more, in Chinese, Japanese and Korean. */
export const CJK_ARTICLES: readonly MadePage[] = made(CJK);
/** The same in two other scripts. */
export const OTHER_ARTICLES: readonly MadePage[] = made(WORDS.filter((words) => !CJK.includes(words)));

/** Pages that hold no writing of their own. */
const NONE: Readonly<Record<string, (words: Words) => string>> = {
  'headlines only': (words) =>
    `<main><h1>${words.menu[1]}</h1><ul>${times(20, (index) => `<li><a href="/n/${index}">${words.title} ${index}</a></li>`)}</ul></main>`,
  'teasers with a sentence': (words) =>
    `<main><h1>${words.menu[1]}</h1>${times(8, (index) => `<div class="card"><h3><a href="/n/${index}">${words.title} ${index}</a></h3><p>${words.sentences[index % 3]}</p></div>`)}</main>`,
  'teasers with a date and "read more"': (words) =>
    `<main>${times(10, (index) => `<article><h2><a href="/n/${index}">${words.title} ${index}</a></h2><time>${words.date}</time><p>${words.sentences[0]}${words.sentences[1]}</p><a href="/n/${index}">${words.more}</a></article>`)}</main>`,
  'teasers whose links are in the paragraph': (words) =>
    `<div id="list">${times(12, (index) => `<p><span>${words.date}</span> <a href="/n/${index}">${words.sentences[index % 3]}</a></p>`)}</div>`,
  'cards that are links': (words) =>
    `<main>${times(9, (index) => `<a class="card" href="/n/${index}"><h3>${words.title} ${index}</h3><p>${words.sentences[index % 3]}</p></a>`)}</main>`,
  'search results': (words) =>
    `<main><h1>“${words.menu[1]}”</h1><form><input name="q"></form><ol>${times(10, (index) => `<li><a href="/n/${index}">${words.title} ${index}</a><br>${words.sentences[index % 3]}</li>`)}</ol></main>`,
  'results in parts': (words) =>
    `<main><h1>${words.menu[1]}</h1><ul>${times(10, (index) => `<li><a href="/n/${index}">${words.title} ${index}</a><p>${words.sentences[index % 3]}</p></li>`)}</ul></main>`,
  'a list of terms': (words) =>
    `<main><dl>${times(10, (index) => `<dt><a href="/n/${index}">${words.title} ${index}</a></dt><dd>${words.sentences[index % 3]}</dd>`)}</dl></main>`,
  'a table of documents': (words) =>
    `<main><table>${times(20, (index) => `<tr><td>${words.date}</td><td><a href="/n/${index}">${words.title} ${index}</a></td><td>PDF</td></tr>`)}</table></main>`,
  'long teasers': (words) =>
    `<main>${times(8, (index) => `<div><h2><a href="/n/${index}">${words.title} ${index}</a></h2><p>${words.sentences.join('')}</p></div>`)}</main>`,
  'a wall before the page': (words) =>
    `<div class="consent"><h2>Cookies</h2><p>${words.menu[5]}</p><button>OK</button><button>${words.more}</button></div>`,
  'a shell that asks for scripts': () =>
    '<noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
  'an empty shell': () => '<div id="root"></div><script>start()</script>',
  'a shell that says it loads': (words) => `<div id="app"><p>${words.menu[0]}…</p></div>`,
  'a form': (words) =>
    `<main><h1>${words.menu[5]}</h1><form>${times(6, (index) => `<p><label>${words.menu[index]} <input></label></p>`)}<button>OK</button></form></main>`,
  'a menu of countries': (words) =>
    `<main><h1>${words.menu[2]}</h1>${times(26, (index) => `<h2>${String.fromCharCode(65 + index)}</h2><p><a href="/c/${index}">${words.menu[2]} ${index}</a>, <a href="/d/${index}">${words.menu[1]} ${index}</a></p>`)}</main>`,
  'a page that was not found': (words) =>
    `<main><h1>404</h1><p>${words.menu[0]}</p><p><a href="/">${words.menu[0]}</a></p></main>`,
};

export const NO_ARTICLES: readonly MadePage[] = Object.entries(NONE).flatMap(([form, make]) =>
  WORDS.map((words) => ({
    name: `${words.lang}: ${form}`,
    html: around({ ...words, title: words.menu[1] ?? '' }, make(words)),
    url: 'https://observatory.example/news',
  })),
);
