import type { Position } from '../domain/annotation/annotation';
import type { PassagesOnPage } from '../domain/annotation/painted-passage';
import { clearPage, newPrefix, paintPage } from '../dom/paint-page';
import { textOfPage } from '../dom/page-text';
import { unseenStretches } from '../dom/unseen-stretches';
import { watchText } from '../dom/watch-text';
import type { Answer } from './answer';
import { declaredCanonical } from './declared-canonical';

/** Asks where the highlights of this page stand in its text. */
export type AskForPassages = (about: {
  readonly url: string;
  readonly canonicalUrl: string | null;
  readonly text: string;
  readonly unseen: readonly Position[];
  readonly prefix: string;
  readonly isStyled: boolean;
}) => Promise<Answer<PassagesOnPage>>;

export interface Painting {
  /** Looks again where they stand; gives how many are painted. */
  readonly repaint: () => Promise<Answer<number>>;
  readonly stop: () => void;
}

/** What was painted when the page was last looked at. */
interface Painted {
  readonly address: string;
  readonly text: string;
  readonly missing: number;
  readonly words: readonly { readonly range: Range; readonly text: string }[];
}

/** A text that has become longer or shorter by so much, in UTF-16 code units, has more than a clock in it. */
const NOTABLE = 40;

/**
 * Paints the page's highlights, and again whenever the person comes back to it, as they may have changed in another tab, and
 * when the page changes in what concerns them: ranges live, and what changes beside them does not. What was painted stays
 * until the new is ready.
 */
export function startPainting(document: Document, ask: AskForPassages): Painting {
  const prefix = newPrefix();
  const leaving = new AbortController();
  const { signal } = leaving;
  const first = { address: addressOf(document), canonicalUrl: declaredCanonical(document) };
  let isStyled = false;
  let latest = 0;
  let last: Painted | undefined;

  const repaint = async (): Promise<Answer<number>> => {
    const turn = (latest += 1);
    const address = addressOf(document);
    const map = textOfPage(document);
    const { text } = map;
    const answer = await ask({
      url: address,
      canonicalUrl: canonicalOf(document, first),
      text,
      unseen: unseenStretches(map),
      prefix,
      isStyled,
    });
    if (!answer.ok) return answer;
    isStyled = true;
    // Stopped, or asked anew, while the answer was on its way.
    if (signal.aborted || turn !== latest) return { ok: true, value: 0 };
    const { passages, missing } = answer.value;
    const painted = paintPage(map, prefix, passages);
    const words = painted.flat().map((range) => ({ range, text: range.toString() }));
    last = { address, text, missing, words };
    return { ok: true, value: painted.length };
  };
  const lookAgain = (): void => {
    void repaint().catch(() => undefined);
  };
  const onReturn = (): void => {
    if (document.visibilityState === 'visible') lookAgain();
  };
  const watch = watchText(
    document,
    () => {
      if (!last || document.visibilityState !== 'visible') return;
      if (last.address !== addressOf(document) || last.words.some(isGone)) {
        watch.keepUp();
        lookAgain();
      } else if (last.missing > 0) {
        const { text } = textOfPage(document);
        if (text === last.text) return;
        if (Math.abs(text.length - last.text.length) < NOTABLE) watch.slowDown();
        else watch.keepUp();
        lookAgain();
      }
    },
    signal,
  );
  document.addEventListener('visibilitychange', onReturn, { signal });
  document.defaultView?.addEventListener('focus', onReturn, { signal });
  return {
    repaint,
    stop: () => {
      leaving.abort();
      clearPage(prefix);
    },
  };
}

/** Whether the page has changed the words that a range was painted on. */
const isGone = ({ range, text }: Painted['words'][number]): boolean => range.toString() !== text;

const addressOf = ({ location }: Document): string => location.href.replace(/#.*$/, '');

/** A page that went elsewhere without loading anew may still name the address that it had. */
function canonicalOf(
  document: Document,
  first: { readonly address: string; readonly canonicalUrl: string | null },
): string | null {
  const canonicalUrl = declaredCanonical(document);
  return canonicalUrl === first.canonicalUrl && addressOf(document) !== first.address ? null : canonicalUrl;
}
