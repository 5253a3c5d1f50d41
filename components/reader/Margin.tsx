import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import type { CopyForm } from '../../domain/reading/working-settings';
import { useText } from '../fluent/use-text';
import { inOrder } from './in-order';
import { MarginCard } from './MarginCard';
import { MarginFilter } from './MarginFilter';
import type { MarkingActions } from './marking-actions';
import { Sheet } from './Sheet';
import type { ReaderActions } from './reader-actions';
import type { ReaderState } from './reader-state';

export interface MarginProperties {
  readonly state: ReaderState;
  readonly actions: ReaderActions;
  readonly text: string;
  readonly isWide: boolean;
  /** Where a passage stands, in CSS px below the top of the margin; undefined where it is not shown. */
  readonly topOf: (id: AnnotationId) => number | undefined;
  readonly marking: Pick<MarkingActions, 'filterBy'>;
  readonly onCopy: (annotation: Annotation, form?: CopyForm) => void;
  readonly onShowCapture: (annotation: Annotation) => void;
}

/** Space between two cards, in CSS px. */
const GAP = 14;

/** The annotations beside their passages; where there is no room for a margin, a sheet at the bottom. Unplaced ones first. */
export function Margin(properties: MarginProperties): JSX.Element | null {
  const { state, actions, isWide, topOf } = properties;
  const text = useText();
  const root = useRef<HTMLElement>(null);
  const { annotations, openId, sheet } = state;
  const { placed, onPage, unplaced } = inOrder(state);
  const listed = [...unplaced, ...onPage, ...placed];
  const place = { at: listed.findIndex(({ id }) => id === openId) + 1, of: listed.length };
  const filter = <MarginFilter state={state} shown={listed.length} onFilter={properties.marking.filterBy} />;

  useLayoutEffect(() => {
    if (isWide && root.current) stack(root.current, topOf, openId);
  });

  if (isWide) {
    return (
      <aside ref={root} class="margin" aria-label={text('highlights')}>
        {filter}
        <Elsewhere {...properties} place={place} part="unplaced" annotations={unplaced} />
        <Elsewhere {...properties} place={place} part="only-on-page" annotations={onPage} />
        <ul class="cards">
          {placed.map((annotation) => (
            <MarginCard key={annotation.id} {...properties} place={place} annotation={annotation} />
          ))}
        </ul>
      </aside>
    );
  }
  const shown = sheet === 'list' ? placed : placed.filter((one) => one.id === openId);
  const isListed = (one: Annotation): boolean => sheet === 'list' || one.id === openId;
  if (sheet !== 'list' && shown.length === 0 && ![...unplaced, ...onPage].some(isListed)) return null;
  return (
    <Sheet
      class="margin bottom-sheet"
      role="complementary"
      part="highlights"
      title={text('highlights')}
      onClose={() => {
        actions.showSheet(undefined);
        actions.open(undefined);
      }}
    >
      {sheet === 'list' && filter}
      <Elsewhere {...properties} place={place} part="unplaced" annotations={unplaced.filter(isListed)} />
      <Elsewhere {...properties} place={place} part="only-on-page" annotations={onPage.filter(isListed)} />
      {annotations.length === 0 && <p class="margin-empty">{text('highlights-empty')}</p>}
      <ul class="cards">
        {shown.map((annotation) => (
          <MarginCard key={annotation.id} {...properties} place={place} annotation={annotation} />
        ))}
      </ul>
    </Sheet>
  );
}

/** What is not in this text (any more) stands first, dashed, with a way to see it. */
function Elsewhere(
  properties: MarginProperties & {
    readonly place: { readonly at: number; readonly of: number };
    readonly part: 'unplaced' | 'only-on-page';
    readonly annotations: readonly Annotation[];
  },
): JSX.Element | null {
  const { part, annotations, state, onShowCapture } = properties;
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
          const reason = where && 'unplaced' in where ? where.unplaced : 'missing';
          return (
            <li key={annotation.id}>
              {part === 'unplaced' && <p>{text(`unplaced-${reason}`)}</p>}
              <ul class="cards">
                <MarginCard {...properties} annotation={annotation} />
              </ul>
              <button
                type="button"
                class="link"
                onClick={() => {
                  onShowCapture(annotation);
                }}
              >
                {text(`${part}-show`)}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Each card at the height of its passage, or just below the one before it; the open one keeps its place and others give way. */
function stack(root: HTMLElement, topOf: MarginProperties['topOf'], openId: AnnotationId | undefined): void {
  const cards = [...root.querySelectorAll<HTMLElement>(':scope > .cards > .card')];
  const elsewhere = [...root.querySelectorAll<HTMLElement>(':scope > :is(.unplaced, .margin-filter)')];
  const floor = elsewhere.reduce((below, { offsetHeight }) => below + offsetHeight + GAP, 0);
  // The ids that we wrote into the cards ourselves.
  const places = cards.map((card) => ({
    card,
    height: card.offsetHeight,
    wanted: topOf(card.dataset['annotation'] as AnnotationId) ?? floor,
    top: 0,
  }));
  let below = floor;
  for (const place of places) {
    place.top = Math.max(place.wanted, below);
    below = place.top + place.height + GAP;
  }
  const open = places.findIndex(({ card }) => card.dataset['annotation'] === openId);
  const opened = places[open];
  if (opened && opened.top > opened.wanted) {
    let above = Math.max(opened.wanted, floor);
    opened.top = above;
    for (const place of places.slice(0, open).reverse()) {
      place.top = Math.min(place.top, above - place.height - GAP);
      above = place.top;
    }
    below = opened.top + opened.height + GAP;
    for (const place of places.slice(open + 1)) {
      place.top = Math.max(place.wanted, below);
      below = place.top + place.height + GAP;
    }
  }
  for (const { card, top } of places) card.style.insetBlockStart = `${String(Math.round(top))}px`;
  root.style.minBlockSize = `${String(Math.round(below))}px`;
}
