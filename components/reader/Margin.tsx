import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId } from '../../domain/ids';
import type { CopyChoice } from '../../domain/reading/working-settings';
import { useText } from '../fluent/use-text';
import { inOrder } from './in-order';
import { MarginCard } from './MarginCard';
import { MarginFilter } from './MarginFilter';
import type { MarkingActions } from './marking-actions';
import { Sheet } from './Sheet';
import { Unplaced } from './Unplaced';
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
  readonly onCopy: (annotation: Annotation, choice?: CopyChoice) => void;
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
  useEffect(() => {
    const margin = root.current;
    const card = margin?.querySelector('[data-open]');
    if (!isWide || !margin || !card) return undefined;
    // It grows by itself as a note is typed and as its versions come.
    const observer = new ResizeObserver(() => {
      stack(margin, topOf, openId);
    });
    observer.observe(card);
    return () => {
      observer.disconnect();
    };
  }, [isWide, openId, topOf]);

  const card = (annotation: Annotation): JSX.Element => (
    <MarginCard key={annotation.id} {...properties} place={place} annotation={annotation} />
  );
  if (isWide) {
    return (
      <aside ref={root} class="margin" aria-label={text('highlights')}>
        {filter}
        <Unplaced {...properties} part="unplaced" annotations={unplaced} card={card} />
        <Unplaced {...properties} part="only-on-page" annotations={onPage} card={card} />
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
      <Unplaced {...properties} part="unplaced" annotations={unplaced.filter(isListed)} card={card} />
      <Unplaced {...properties} part="only-on-page" annotations={onPage.filter(isListed)} card={card} />
      {annotations.length === 0 && <p class="margin-empty">{text('highlights-empty')}</p>}
      <ul class="cards">
        {shown.map((annotation) => (
          <MarginCard key={annotation.id} {...properties} place={place} annotation={annotation} />
        ))}
      </ul>
    </Sheet>
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
    // The open one stands beside its words, even over what is unplaced.
    opened.top = opened.wanted;
    let above = opened.top;
    const displaced = [];
    for (const place of places.slice(0, open).reverse()) {
      place.top = Math.min(place.top, above - place.height - GAP);
      if (place.top < floor) displaced.unshift(place);
      else above = place.top;
    }
    below = opened.top + opened.height + GAP;
    for (const place of [...displaced, ...places.slice(open + 1)]) {
      place.top = Math.max(place.wanted, below, floor);
      below = place.top + place.height + GAP;
    }
  }
  for (const { card, top } of places) card.style.insetBlockStart = `${String(Math.round(top))}px`;
  root.style.minBlockSize = `${String(Math.round(below))}px`;
}
