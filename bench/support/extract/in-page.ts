import type { Extraction } from '../../../domain/document/article';
import { sanitise } from '../../../dom/sanitise';
import { LEFT_OUT } from '../../../domain/document/left-out';
import { textOf } from '../../../dom/text-of';
import { extractInSteps } from '../../../page/extract';
import { showPage } from '../show-page';
import { median } from '../times';

/** What came of a page: its text without captions, one block a line, and how long that took, in ms; the median where it was read several times. */
export interface Taken {
  /** All of what the product says of the page, as JSON. */
  readonly said?: string;
  readonly text: string;
  readonly ms: number;
  /** The text of blocks that are left out but kept. */
  readonly leftOut: readonly string[];
}

export type Taker = 'product' | 'withSites' | 'readability' | 'defuddle';

type Peers = Readonly<Record<'readability' | 'defuddle', (document: Document, url: string) => string>>;

/** No rule for one site is meant for this one. */
const NO_SITE = 'unknown.example';

/** Whose times are compared page by page: each is read so often, as one reading alone may take half as long again as the next. */
const COMPARED: ReadonlySet<Taker> = new Set<Taker>(['product', 'readability']);
const ROUNDS = 3;

/** What runs in the browser: a page read by the product, with and without its rules for sites, and by its peers. */
export const extraction = {
  /** Each reader has the page to itself, newly loaded: the first to touch a page pays for what the next one finds done. */
  async take(html: string, url: string, turn: number): Promise<Partial<Record<Taker, Taken>>> {
    const elsewhere = new URL(url);
    elsewhere.hostname = NO_SITE;
    const { peers } = globalThis as unknown as { readonly peers?: { readonly PEERS: Peers } };
    let said: Extraction | undefined;
    const read =
      (address: string): Reader =>
      (page) => {
        said = byProduct(page, address);
        return said.ok ? said.article.html : '';
      };
    const readers: [Taker, Reader][] = [
      ['product', read(elsewhere.href)],
      ['withSites', read(url)],
      ...Object.entries(peers?.PEERS ?? {}).map(([name, take]): [Taker, Reader] => [
        // A cast: names of peers are names of readers.
        name as keyof Peers,
        // They change what they are given; the product makes a copy itself. A cast: a clone of a document is one.
        (page) => take(page.cloneNode(true) as Document, url),
      ]),
    ];
    const taken: Partial<Record<Taker, Taken>> = {};
    const times: Partial<Record<Taker, number[]>> = {};
    for (let round = 0; round < (peers ? ROUNDS : 1); round += 1) {
      const some = round === 0 ? readers : readers.filter(([name]) => COMPARED.has(name));
      const first = (turn + round) % some.length;
      for (const [name, reader] of [...some.slice(first), ...some.slice(0, first)]) {
        const frame = await showPage(html, url);
        const page = frame.contentDocument;
        if (!page) throw new Error('No document');
        const one = timed(() => reader(page));
        times[name] = [...(times[name] ?? []), one.ms];
        taken[name] = { ...one, ms: median(times[name]) };
        if (name === 'withSites') taken[name] = { ...taken[name], said: JSON.stringify(said) };
        frame.remove();
      }
    }
    return taken;
  },
};

type Reader = (page: Document) => string;

function byProduct(page: Document, url: string): Extraction {
  const steps = extractInSteps(page, { url });
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    return value.ok ? { ok: true, article: value.article } : value;
  }
}

function timed(take: () => string): Taken {
  const begun = performance.now();
  let html = '';
  try {
    html = take();
  } catch (error) {
    console.error(error);
  }
  const ms = performance.now() - begun;
  const fragment = sanitise(html);
  for (const caption of fragment.querySelectorAll('figcaption')) caption.remove();
  const left = [...fragment.querySelectorAll(`[${LEFT_OUT}]`)];
  return { text: textOf(fragment).text, ms, leftOut: left.map((block) => block.textContent) };
}
