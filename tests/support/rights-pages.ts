/** A real page of `../shared/pages/rights`, and what a person read on it. */
export interface RightsPage {
  readonly file: string;
  readonly url?: string;
  readonly title: string;
  /** How the first and last paragraphs of the body begin, as a person read them on the page. */
  readonly first: string;
  readonly last: string;
  readonly lang: string;
  readonly date?: string;
  /** Words that stand around the text on that page. */
  readonly around?: readonly string[];
}

const HRW = 'https://www.hrw.org/news/2026/07/16/one';
export const RIGHTS_PAGES: readonly RightsPage[] = [
  {
    file: 'hrw-libya',
    url: HRW,
    title: 'Libya: ICC Greenlights First Case',
    first: '(The Hague) – The International Criminal',
    last: 'On July 16, 2026, a panel of three',
    lang: 'en',
    date: '2026-07-16',
  },
  {
    file: 'hrw-dispatch',
    url: HRW,
    title: 'Dispatches: Police Raid on Journalists',
    first: 'Early on July 13, 2026, Georgian police',
    last: 'The raids followed the journalists',
    lang: 'en',
    date: '2026-07-14',
  },
  {
    file: 'traf-aclu.org-grades',
    title: 'This County Criminalized Students',
    first: 'Since 2001, the Riverside County',
    last: 'The lawsuit we filed a year ago',
    lang: 'en',
    date: '2019-07-25',
    around: ['Skip navigation', 'Police Divestment Efforts'],
  },
  {
    file: 'traf-amnesty.de-waffensysteme',
    url: 'https://www.amnesty.de/allgemein/one',
    title: 'Global: Autonome Waffensysteme',
    first: 'Amnesty International und die globale',
    last: 'Stop Killer Robots ist ein globaler',
    lang: 'de',
    date: '2021-11-02',
    around: ['IBAN', 'Datenschutzeinstellungen', 'Passwort', 'Atena Daemi'],
  },
  {
    file: 'traf-de.globalvoices.org.nicaragua',
    title: 'Ein Jahr voller Proteste',
    first: 'Seit dem Ausbruch der Massenproteste',
    last: 'In der Zwischenzeit rufen',
    lang: 'de',
    date: '2019-04-30',
    around: ['Pflichtfeld', 'Beliebteste Artikel', 'Creative Commons'],
  },
  {
    file: 'traf-theintercept.com-Gaza',
    url: 'https://theintercept.com/2023/11/08/one/',
    title: 'What It’s Like to Give Birth in Gaza',
    first: 'KHAN YOUNIS, GAZA — The Israeli assault',
    last: 'Al-Kahlout doesn’t hide that he',
    lang: 'en-US',
    date: '2023-11-08',
    around: ['Fearless journalism', 'Most Read'],
  },
  {
    file: 'traf-awo.org-Menschenrechte',
    title: 'Menschenrechte achten',
    first: 'Anlässlich der Koalitionsverhandlungen',
    last: 'Ferner müssen Erkrankungen wieder',
    lang: 'de',
    around: ['Barrierefreiheit', 'Themenübersicht', 'Empfehlen Sie'],
  },
  {
    file: 'traf-assabah.com.tn.article',
    title: 'الناشط الحقوقي السوداني خالد',
    first: 'مالذي يحدث في السودان',
    last: 'وبالنسبة للنظام في الخرطوم',
    lang: 'ar',
    around: ['Weather forecast', 'فاكس'],
  },
  {
    file: 'traf-nhk.or.jp.k100',
    title: '子どもへの体罰を禁止する法律ができる',
    first: '子どもへの虐待をなくすための法律ができて',
    last: '日本に前からある法律では',
    lang: 'ja-JP',
    around: ['１か月のニュース'],
  },
  {
    file: 'htmldate-eff.org.2015',
    url: 'https://www.eff.org/annual-report/2015',
    title: '2015 Annual Report',
    first: '2015 was a year of big transitions',
    last: 'For 25 years, members have joined EFF',
    lang: 'en',
  },
  {
    file: 'fundus-LBCGroup_2026_01_08',
    title: 'لغز لون شعر دونالد ترامب',
    first: 'أثار ظهور دونالد ترامب بشعر',
    last: 'وسرعان ما ضج',
    lang: 'ar',
    date: '2026-01-08',
    around: ['Google Play', 'App Store'],
  },
  {
    file: 'fundus-Kommersant_2025_05_14',
    title: 'Легкий троннинг',
    first: 'В то время как все в этот день',
    last: 'Ходишь-ходишь в Малахитовый зал',
    lang: 'ru',
    date: '2025-05-14',
    around: ['Подписывайтесь', 'Роскомнадзор', '123112'],
  },
  {
    file: 'fundus-People_2024_04_24',
    title: '促进航天技术更好惠及人民',
    first: '4月24日，习近平主席向首届',
    last: '对于习近平主席贺信中对航天国际合作',
    lang: 'zh',
    date: '2024-04-24',
  },
  {
    file: 'fundus-AsahiShimbun_2025_01_13',
    title: '宮崎県で震度5弱、高知と宮崎に',
    first: '気象庁は13日、午後9時19分ごろ',
    last: '鹿児島県：鹿児島市、霧島市',
    lang: 'ja',
    date: '2025-01-13',
    around: ['[PR]', 'ログイン'],
  },
  {
    file: 'goose-test_cnn_arabic',
    title: 'معارضون يسيطرون على مخازن',
    first: 'دمشق، سوريا (CNN)',
    last: 'وشدد الائتلاف على',
    lang: 'ar',
    around: ['القرضاوي'],
  },
  {
    file: 'news4k-chinese_article',
    title: '港特首梁振英就住宅违建事件道歉',
    first: '香港行政长官梁振英在各方压力下',
    last: '民主党此前计划在星期三',
    lang: 'zh-Hans-CN',
    date: '2012-12-10',
    around: ['CSS', '收看'],
  },
  {
    file: 'postlight-www.asahi.com',
    title: 'メディア芸術祭賞',
    first: '文化庁は１日、アート',
    last: 'アート部門はサウンドインスタレーション',
    lang: 'ja',
    date: '2019-03-01',
    around: ['[PR]', 'ログイン'],
  },
  {
    file: 'postlight-wired.jp',
    title: 'あの有名フォント「Helvetica」は',
    first: '「Helvetica」は、おそらく世界で',
    last: '「そのうち、いろいろなところで',
    lang: 'ja-JP',
    date: '2019-04-25',
    around: ['RELATED ARTICLES', 'Newsletter'],
  },
];
