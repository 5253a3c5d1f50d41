import { describe, expect, it } from 'vitest';
import {
  INITIAL_VIEW,
  reduceView,
  type ViewAction,
  type ViewState,
} from '../../components/library/view-state';
import { annotationId } from './sample-library';

const ids = (...numbers: number[]) => numbers.map(annotationId);
const shown = ids(1, 2, 3, 4, 5);
const after = (...actions: ViewAction[]): ViewState => actions.reduce(reduceView, INITIAL_VIEW);
const select = (number: number): ViewAction => ({ type: 'select', ids: ids(number), on: true });
const extend = (to: number, on = true): ViewAction => ({ type: 'extend', to: annotationId(to), on, shown });

describe('reduceView', () => {
  it('extends a selection upwards as well as downwards', () => {
    expect([...after(select(4), extend(2)).selected].sort()).toEqual(ids(2, 3, 4));
  });

  it('takes a range away again', () => {
    const all: ViewAction = { type: 'select', ids: shown, on: true };
    expect([...after(all, select(2), extend(4, false)).selected]).toEqual(ids(1, 5));
  });

  it('takes the one alone where the range has no beginning that is shown', () => {
    expect([...after(extend(3)).selected]).toEqual(ids(3));
    expect([...after(select(9), extend(3)).selected].sort()).toEqual(ids(3, 9));
  });

  it('widens to everything and keeps selection and order', () => {
    const { typed, tag, colours, selected, order } = after(
      select(1),
      { type: 'order', order: 'list' },
      { type: 'narrow', filters: { typed: 'complaint', tag: 'Torture' } },
      { type: 'colour', colour: 'victim' },
      { type: 'widen' },
    );
    expect([typed, tag, [...colours], [...selected], order]).toEqual(['', null, [], ids(1), 'list']);
  });
});
