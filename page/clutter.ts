import { LEFT_OUT } from '../domain/document/left-out';
import { foldLine } from '../domain/document/fold-line';
import { linkDensity, oneLine, weightOf } from './plain-text';

// No classes of letters in these: with `i` a browser takes milliseconds to make one, at each opening.
/** Before the name of something else to read: "Read more: …", in the languages of the readers. */
const LEADS = new RegExp(
  `^(?:${[
    "on \\S+\\.[a-z]{2,4}|about the authors?|filed under|tags?|topics?|categor(?:y|ies)|(?:read|see|also) (?:more|next|also|read|on|see|in)|continue reading|show (?:more|all)|related(?: (?:articles?|stor(?:y|ies)|posts?|links?|content|news|reading|coverage))?|more|more (?:on|from|great|stories|news).*?|(?:recent|popular) (?:articles|posts|stories|this week)|recommended|don[’']t miss|you (?:may|might) (?:also )?(?:like|be interested in)|further reading",
    'über (?:den|die) autor(?:en|in)?|schlagw[oö]rter|weiterlesen|lesen sie (?:auch|mehr)|mehr (?:zum thema|dazu|lesen)|siehe auch|weitere artikel',
    'mots-clés|(?:à )?lire (?:aussi|également|plus|la suite)|voir aussi|sur le même (?:sujet|thème)|articles? liés?',
    'sobre (?:el|la|o|a) autora?|etiquetas|lea? (?:también|más)|leer más|seguir leyendo|continuar a ler|ler mais|(?:te|le) puede interesar|más (?:sobre|información)|(?:notas?|noticias?|artículos?|artigos|matérias) relacionad[ao]s?|(?:leia|veja|saiba) (?:também|mais)',
    'leggi anche|potrebbe interessarti',
    'об авторе|теги|читайте (?:также|ещё|еще)|смотрите также|по теме|подробнее|читать далее',
    'عن الكاتب|(?:اقرأ|إقرأ|طالع|شاهد) (?:أيضا|أيضًا|المزيد)|(?:مواضيع|أخبار) ذات صلة',
    '标签|(?:延伸|相关|相關|推荐|推薦)(?:阅读|閱讀|新闻|新聞|报道|報道|文章)|(?:阅读|閱讀|展开|展開)?(?:更多|全文)',
    'タグ|(?:関連|おすすめ|あわせて読みたい)(?:記事|ニュース)?|続きを読む|全文を読む',
  ].join('|')})(?=$|[\\s:：.,;!?>»|/…–—-])`,
  'i',
);

/** Whether a line names something else to read, or the rest of what is here. */
export const isLead = (line: string): boolean => LEADS.test(line);

const NETWORKS = '(?:twitter|facebook|instagram|youtube|telegram|whatsapp|linkedin|x|tiktok)';
/** What asks a reader to do something else than read, or tells of the page and not of its subject. */
const CALLS = new RegExp(
  [
    '\\b(?:subscribe|sign ?up)\\b.*\\b(?:newsletters?|e-?mails?|inbox|updates|youtube|channel|podcast)\\b|\\bnewsletter\\b.*\\b(?:subscribe|sign ?up|inbox)\\b',
    `^(?:follow|like|find|join) .{2,30} on ${NETWORKS}\\b|\\bfollow \\S+ on ${NETWORKS} @|\\bfollow (?:me|us|him|her|them) on ${NETWORKS}\\b`,
    '^(?:share|print|e-?mail) (?:this|article|story|page)|^like this (?:story|article|post)|^want (?:more|the (?:best|latest))\\b.*\\?|^get .*\\b(?:newsletter|inbox|delivered)\\b|every (?:day|week|morning) we send',
    'requires? javascript|enable javascript|your browser does not support|^advertisement\\b|(?:story|article) continues (?:below|after)|^tell us what you think|^join (?:the|our)\\b.*\\b(?:forums?|conversation|discussion)',
    'comments? (?:are|is|will be) moderated|moderating (?:all )?comments|coment[áa]rios\\b.*\\bmoderado|affiliate (?:and/or referral )?links?|(?:send us|have) a (?:news )?tip',
    '\\bcontribut(?:ed|ing) (?:reporting\\b|to this (?:report|story|article))|^\\(?(?:additional )?reporting by\\b|^(?:write|reach|contact) .{3,60} (?:at|on) .*(?:@|twitter)',
    'newsletter (?:abonnieren|anmelden)|abonnieren sie|folgen sie uns|jetzt spenden',
    '(?:abonnez|inscrivez)-vous|suivez-nous',
    'suscríbe(?:te|se)|síg(?:ue|a)nos',
    '(?:assine|inscreva-se|receba)\\b.*\\b(?:newsletter|notícias|e-?mail|canal)|siga-nos',
    'подпи(?:сывайтесь|шитесь)|следите за наш',
    'اشترك (?:الآن|في (?:النشرة|قناتنا))|تابعونا|تابعنا على',
    '(?:关注|關注)(?:我们|我們|微信)|扫码关注|责任编辑|責任編輯',
    'フォローする|メルマガ|会員登録(?:する|は)',
  ].join('|'),
  'i',
);

/** A person and what they work as, as it stands under a text. */
const WORKS_AS =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,3},? (?:\([^)]*\) )?(?:is|covers|joined|writes|reports) .*\b(?:writer|reporter|reporting|editor|journalist|correspondent|columnist|freelance|contributor|author|blogger|magazine)\b/u;

/** Tells how long, how often or how many: of the page, not of its subject. */
const COUNTS =
  /^(?:[\d.,\s]+(?:letture|views?|vues|visitas|visualizações|просмотр[а-я]*|shares?|comments?)|(?:tempo de leitura|reading time|lesezeit|temps de lecture|tiempo de lectura|время чтения|وقت القراءة)[:\s].{1,16}|\d+ min(?:ute)?s? read|(?:image|photo|slide|bild|foto) \d+ (?:of|von|de|sur) ?\/? ?\d+|\d+ (?:of|\/) \d+)$/i;

/** In the weight of `weightOf`: longer ones say too much to be judged by how they begin. */
const LONGEST = 420;
const TITLE = 220;
/** So many blocks at the end of a text may tell of who wrote it. */
const LAST = 5;
const BLOCKS = 'p, div, section, aside, ul, ol, h2, h3, h4, h5, h6, blockquote, figcaption';
const HEADING = /^h\d$/;

interface Block {
  readonly element: Element;
  readonly text: string;
  readonly weight: number;
  /** Share of its letters in links that lead to something else to read. */
  readonly links: number;
}

export interface Around {
  readonly byline: string | null;
  /** Addresses of the page itself. */
  readonly own: readonly string[];
}

/** Marks what stands among the blocks of a text and is no part of it. Changes `content`; what says nothing at all goes. */
export function leaveOutClutter(content: Element, { byline, own }: Around): void {
  const blocks = blocksOf(content);
  const mayRepeat = (block: Block): boolean => block.weight >= 60 && block.element.localName === 'div';
  const isRepeating = blocks.some(mayRepeat);
  const seen = new Set<string>();
  const out = new Set<Block>();
  for (const [at, block] of blocks.entries()) {
    const { element, text, weight, links } = block;
    if (COUNTS.test(text) || (/^https?:\/\/\S+$/.test(text) && own.includes(withoutQuery(text)))) {
      element.remove();
      continue;
    }
    const isList = element.matches('ul, ol');
    const isShort = weight <= LONGEST;
    const folded = isRepeating ? foldLine(text) : '';
    const said = text.replace(/^[^\p{L}\p{N}]+/u, '');
    const lead = weight <= TITLE ? LEADS.exec(said)?.[0] : undefined;
    const isLabel = lead !== undefined && !/[\p{L}\p{N}]/u.test(said.slice(lead.length));
    if (isShort && !isList && !element.closest('blockquote') && CALLS.test(text)) out.add(block);
    // A heading needs what it heads: it may be one of the text.
    else if (lead !== undefined && (links > 0.25 || (isLabel && !HEADING.test(element.localName))))
      out.add(block);
    else if (mayRepeat(block) && seen.has(folded)) out.add(block);
    seen.add(folded);
    // A label, or such a line, over nothing but links.
    if (weight > 50 || /[.!?。؟]$/u.test(text) || links > 0.5) continue;
    const run = linksFrom(blocks, at + 1, lead === undefined ? 0.75 : 0.5);
    if (run.length === 0 || (lead === undefined && !out.has(block) && run.length < 2)) continue;
    for (const one of [block, ...run]) out.add(one);
  }
  for (const block of authorsAt(blocks, byline, out)) out.add(block);
  for (const { element } of out) leaveOut(element);
}

export function leaveOut(element: Element): void {
  element.setAttribute(LEFT_OUT, '');
}

/** The innermost blocks, lists as one. */
function blocksOf(content: Element): Block[] {
  const blocks: Block[] = [];
  for (const element of content.querySelectorAll(BLOCKS)) {
    const isList = element.matches('ul, ol');
    if (
      (!isList && element.querySelector(BLOCKS)) ||
      element.parentElement?.closest('ul:not(:has(img)), ol:not(:has(img)), figure, table, pre')
    )
      continue;
    if (element.querySelector('img, table, pre') || element.closest(`[${LEFT_OUT}]`)) continue;
    const text = oneLine(element.textContent);
    if (text !== '') blocks.push({ element, text, weight: weightOf(text), links: linkDensity(element) });
  }
  return blocks;
}

/** The blocks from one on that are nothing but links to other pages. */
function linksFrom(blocks: readonly Block[], from: number, least: number): Block[] {
  const run: Block[] = [];
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || block.links < least || block.weight > 8 * TITLE || HEADING.test(block.element.localName))
      break;
    if (block.element.matches('ul, ol') ? block.element.children.length < 2 : block.weight > LONGEST) break;
    run.push(block);
    if (block.element.matches('ul, ol')) break;
  }
  return run;
}

const withoutQuery = (address: string): string => address.replace(/[?#].*/, '');

/** Lines at the end about who wrote it. */
function authorsAt(blocks: readonly Block[], byline: string | null, out: ReadonlySet<Block>): Block[] {
  const names = (byline ?? '').split(/,\s*|\s+(?:and|und|et|y|e|и|و)\s+/u).filter((name) => name.length > 4);
  const found: Block[] = [];
  const rest = blocks.filter((block) => !out.has(block) && block.element.parentNode !== null);
  for (const block of rest.slice(Math.max(rest.length - LAST, Math.ceil(rest.length / 2)))) {
    const { text, weight } = block;
    if (weight > 2 * LONGEST) continue;
    if (
      names.some(
        (name) =>
          text === name || (text.startsWith(name) && / (?:is|was|ist|est|es|é|covers|writes) /.test(text)),
      ) ||
      (weight <= LONGEST && WORKS_AS.test(text))
    )
      found.push(block);
  }
  return found;
}
