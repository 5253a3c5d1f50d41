import type { Colour } from '../../domain/annotation/colour';
import type { AnnotationId } from '../../domain/ids';

export const ORDERS = ['newest', 'text', 'list'] as const;
/** By document and newest first, by document and as in the text, or one list. */
export type Order = (typeof ORDERS)[number];

/** What narrows the list, besides the route's document. All of it has to be true of an annotation. */
export interface Filters {
  readonly typed: string;
  /** A tag's path; tags below it count, too. */
  readonly tag: string | null;
  /** None chosen means all. */
  readonly colours: ReadonlySet<Colour>;
  readonly publisher: string | null;
  readonly language: string | null;
}

export interface ViewState extends Filters {
  readonly order: Order;
  readonly selected: ReadonlySet<AnnotationId>;
  /** Where a range with the shift key begins. */
  readonly anchor: AnnotationId | null;
}

export const INITIAL_VIEW: ViewState = {
  typed: '',
  tag: null,
  colours: new Set(),
  publisher: null,
  language: null,
  order: 'newest',
  selected: new Set(),
  anchor: null,
};

export type ViewAction =
  | { readonly type: 'narrow'; readonly filters: Partial<Omit<Filters, 'colours'>> }
  | { readonly type: 'colour'; readonly colour: Colour }
  | { readonly type: 'widen' }
  | { readonly type: 'order'; readonly order: Order }
  | { readonly type: 'select'; readonly ids: readonly AnnotationId[]; readonly on: boolean }
  | {
      readonly type: 'extend';
      readonly to: AnnotationId;
      readonly on: boolean;
      readonly shown: readonly AnnotationId[];
    }
  | {
      /** A range with one end where the last choice was, whose other end moves. */
      readonly type: 'stretch';
      readonly from: AnnotationId;
      readonly to: AnnotationId;
      readonly shown: readonly AnnotationId[];
    }
  | { readonly type: 'select-none' };

export function reduceView(view: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'narrow':
      return { ...view, ...action.filters };
    case 'colour':
      return { ...view, colours: toggled(view.colours, [action.colour], !view.colours.has(action.colour)) };
    case 'widen':
      return { ...INITIAL_VIEW, order: view.order, selected: view.selected };
    case 'order':
      return { ...view, order: action.order };
    case 'select':
      return {
        ...view,
        selected: toggled(view.selected, action.ids, action.on),
        anchor: action.ids[0] ?? view.anchor,
      };
    case 'extend':
      return {
        ...view,
        selected: toggled(view.selected, between(action.shown, view.anchor, action.to), action.on),
        anchor: action.to,
      };
    case 'stretch': {
      const { from, to, shown } = action;
      const anchor = view.anchor !== null && shown.includes(view.anchor) ? view.anchor : from;
      const without = toggled(view.selected, between(shown, anchor, from), false);
      return { ...view, anchor, selected: toggled(without, between(shown, anchor, to), true) };
    }
    case 'select-none':
      return { ...view, selected: new Set(), anchor: null };
  }
}

function toggled<Item>(set: ReadonlySet<Item>, items: readonly Item[], on: boolean): ReadonlySet<Item> {
  const next = new Set(set);
  for (const item of items)
    if (on) next.add(item);
    else next.delete(item);
  return next;
}

/** What stands from one to the other in the order shown, both included; only the other where the one is not shown. */
function between(
  shown: readonly AnnotationId[],
  from: AnnotationId | null,
  to: AnnotationId,
): readonly AnnotationId[] {
  const start = from === null ? -1 : shown.indexOf(from);
  const end = shown.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1);
}
