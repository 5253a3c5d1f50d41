import type { PaintedPassage } from '../domain/annotation/painted-passage';
import { clearPage, newPrefix, paintPage } from '../dom/paint-page';
import { textOf } from '../dom/text-of';
import type { Answer } from './answer';
import { declaredCanonical } from './declared-canonical';

/** Asks where the highlights of this page stand in its text. */
export type AskForPassages = (about: {
  readonly canonicalUrl: string | null;
  readonly text: string;
  readonly prefix: string;
  readonly isStyled: boolean;
}) => Promise<Answer<readonly PaintedPassage[]>>;

export interface Painting {
  /** Looks again where they stand; gives how many are painted. */
  readonly repaint: () => Promise<Answer<number>>;
  readonly stop: () => void;
}

/**
 * Paints the page's highlights, and again whenever the person comes back to it: they may have changed in another tab, or
 * the page may have.
 */
export function startPainting(document: Document, ask: AskForPassages): Painting {
  const prefix = newPrefix();
  const leaving = new AbortController();
  const { signal } = leaving;
  let isStyled = false;
  let latest = 0;

  const repaint = async (): Promise<Answer<number>> => {
    const turn = (latest += 1);
    const map = textOf(document.body);
    const answer = await ask({ canonicalUrl: declaredCanonical(document), text: map.text, prefix, isStyled });
    if (!answer.ok) return answer;
    isStyled = true;
    // Stopped, or asked anew, while the answer was on its way.
    if (signal.aborted || turn !== latest) return { ok: true, value: 0 };
    return { ok: true, value: paintPage(map, prefix, answer.value) };
  };
  const onReturn = (): void => {
    if (document.visibilityState === 'visible') void repaint().catch(() => undefined);
  };
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
