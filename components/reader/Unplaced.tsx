import type { ComponentChildren, JSX } from 'preact';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { paragraphAt } from './paragraph-at';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';
import { wordsAround } from './words-around';

export interface UnplacedProperties {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly text: string;
  readonly part: 'unplaced' | 'only-on-page';
  readonly annotations: readonly Annotation[];
  readonly onShowCapture: (annotation: Annotation) => void;
  readonly card: (annotation: Annotation) => ComponentChildren;
}

/** What is not in this text (any more) stands first, dashed, with the ways to see it and to find it again. */
export function Unplaced(properties: UnplacedProperties): JSX.Element | null {
  const { part, annotations, state, actions, onShowCapture, card } = properties;
  const text = useText();
  if (annotations.length === 0) return null;
  return (
    <section
      class="unplaced"
      data-part={part}
      aria-label={text(`${part}-count`, { count: annotations.length })}
    >
      <p>
        <b>{text(`${part}-title`, { count: annotations.length })}</b>
      </p>
      <ul>
        {annotations.map((annotation) => {
          const where = state.located.get(annotation.id);
          const candidates = where && 'candidates' in where ? where.candidates : [];
          return (
            <li key={annotation.id}>
              {part === 'unplaced' && <p>{text(`unplaced-${reasonOf(where)}`)}</p>}
              <ul class="cards">{card(annotation)}</ul>
              <Candidates {...properties} annotation={annotation} candidates={candidates} />
              <p class="unplaced-ways">
                <button
                  type="button"
                  class="link"
                  data-action="show-capture"
                  onClick={() => {
                    onShowCapture(annotation);
                  }}
                >
                  {text(`${part}-show`)}
                </button>
                {part === 'unplaced' && (
                  <button
                    type="button"
                    class="link"
                    data-action="repair"
                    onClick={() => {
                      actions.repair(annotation.id);
                    }}
                  >
                    {text('unplaced-repair')}
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function reasonOf(where: ReturnType<ReaderState['located']['get']>): string {
  if (!where || 'how' in where) return 'text-gone';
  return where.unplaced === 'ambiguous' ? 'ambiguous' : where.reason;
}

/** More than these nobody compares. */
const MOST = 8;
/** UTF-16 code units on either side of a candidate. */
const REACH = 48;

/** The places where an ambiguous annotation may stand: pointed out in the text while one looks at them, taken by one click. */
function Candidates({
  state,
  actions,
  text: canonicalText,
  annotation,
  candidates,
}: UnplacedProperties & {
  readonly annotation: Annotation;
  readonly candidates: readonly Position[];
}): JSX.Element | null {
  const text = useText();
  if (candidates.length === 0) return null;
  const { lang, dir } = state.opened?.document ?? { lang: '', dir: 'ltr' };
  return (
    <ol class="candidates" aria-label={text('candidates')}>
      {candidates.slice(0, MOST).map((candidate) => {
        const paragraph = paragraphAt(canonicalText, candidate.start);
        const { before, words, after } = wordsAround(canonicalText, candidate, REACH);
        return (
          <li key={candidate.start}>
            <Button
              data-action="settle"
              onMouseEnter={() => {
                actions.point(candidate);
              }}
              onMouseLeave={() => {
                actions.point(undefined);
              }}
              onFocus={() => {
                actions.point(candidate);
              }}
              onBlur={() => {
                actions.point(undefined);
              }}
              onClick={() => {
                actions.point(undefined);
                void actions.place(annotation.id, candidate, 'highlight-settled');
              }}
            >
              <span class="candidate-where">
                {paragraph === null ? text('candidate-here') : text('candidate-paragraph', { paragraph })}
              </span>
              <span class="candidate-words" lang={lang} dir={dir}>
                {before}
                <mark>{words}</mark>
                {after}
              </span>
            </Button>
          </li>
        );
      })}
    </ol>
  );
}
