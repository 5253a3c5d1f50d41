import { leaveOut, trimmed } from '../domain/anchoring/leave-out';
import type { Position } from '../domain/annotation/annotation';
import type { Article } from '../domain/document/article';
import type { ErrorCode } from '../domain/error-code';
import type { AnnotationId } from '../domain/ids';
import { selectedPosition, textOfPage } from '../dom/page-text';
import { unseenStretches } from '../dom/unseen-stretches';
import type { Answer } from './answer';
import { extractSlowly } from './extract-slowly';
import { showNotice, type Words } from './show-notice';
import { ourWorld, savedFrom } from './world';

/** What the background does for a highlight on a page. */
export interface HighlightPort {
  /** Null where the article does not have the passage. */
  highlight(input: {
    readonly article: Article;
    readonly text: string;
    readonly position: Position;
  }): Promise<Answer<{ readonly id: AnnotationId } | null>>;
  unhighlight(id: AnnotationId): Promise<Answer<null>>;
  openReader(): Promise<Answer<null>>;
}

/** Highlights what is selected on the page, or in the reader where it stands over it, and says so. */
export async function highlightSelection(
  document: Document,
  port: HighlightPort,
  words: Words,
): Promise<void> {
  const world = ourWorld();
  if (world.reader) {
    world.reader.highlight();
    return;
  }
  const { text } = words;
  const say = (code: ErrorCode): void => {
    showNotice(document, words, { message: text(`error-${code}`) });
  };
  const saved = await save(document, port).catch(() => failed('unexpected'));
  if (!saved.ok) {
    say(saved.error.code);
    return;
  }
  const { id, scope } = saved.value;
  void world.painting?.repaint();
  const undo = async (): Promise<void> => {
    const undone = await port.unhighlight(id);
    void world.painting?.repaint();
    if (undone.ok) showNotice(document, words, { message: text('page-undone') });
    else say(undone.error.code);
  };
  showNotice(document, words, {
    message: text(`page-highlighted-${scope}`),
    actions: [
      { label: text('undo'), run: () => void undo() },
      { label: text('page-open-reader'), run: () => void port.openReader() },
    ],
  });
}

type Saved = Answer<{ readonly id: AnnotationId; readonly scope: Article['scope'] }>;
const failed = (code: ErrorCode): Saved => ({ ok: false, error: { code } });

async function save(document: Document, port: HighlightPort): Promise<Saved> {
  if (savedFrom() === '') return failed('saved-file');
  // At once: extraction takes a moment, and the selection may be another one after it.
  const page = textOfPage(document);
  // What is not shown was not selected, though it stands between the ends.
  const text = leaveOut(page.text, unseenStretches(page));
  const selected = selectedPosition(page, document);
  const position = selected && trimmed(text, selected);
  if (!position)
    return failed(document.activeElement?.localName === 'iframe' ? 'selection-in-frame' : 'nothing-selected');
  for (const force of [false, true]) {
    const outcome = await extractSlowly(document, force, undefined);
    if (!outcome.ok) {
      if (!force && outcome.code === 'not-an-article') continue;
      return failed(outcome.code);
    }
    const answer = await port.highlight({ article: outcome.article, text, position });
    if (!answer.ok) return answer;
    if (answer.value) return { ok: true, value: { id: answer.value.id, scope: outcome.article.scope } };
  }
  return failed('selection-unstable');
}
