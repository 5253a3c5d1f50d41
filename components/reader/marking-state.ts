import type { Colour } from '../../domain/annotation/colour';
import type { AnnotationId, TagId } from '../../domain/ids';
import type { TagSlot } from './tag-slots';
import { USUAL_WORKING, type WorkingSettings } from '../../domain/reading/working-settings';

/** Which annotations the margin lists: those of any of these colours and of any of these tags; of all where there are none. */
export interface Filter {
  readonly colours: readonly Colour[];
  readonly tags: readonly TagId[];
}

/** With what a selection is marked at once. */
export interface QuickMarks {
  readonly colour: Colour;
  /** A tag's path; empty for none. */
  readonly tag: string;
}

/** What of the reader's state belongs to going through annotations and marking many. */
export interface MarkingState {
  /** The annotation that the keys act on while no words are selected. */
  readonly currentId: AnnotationId | undefined;
  readonly working: WorkingSettings;
  readonly filter: Filter;
  /** Undefined while quick mode is off. */
  readonly quick: QuickMarks | undefined;
  /** The tags that were used last, by the digit that each has. */
  readonly lastTags: readonly TagSlot[];
  /** A text that the browser did not let us copy. */
  readonly refusedCopy: string | undefined;
}

export const NO_FILTER: Filter = { colours: [], tags: [] };

export const FIRST_MARKING: MarkingState = {
  currentId: undefined,
  working: USUAL_WORKING,
  filter: NO_FILTER,
  quick: undefined,
  lastTags: [],
  refusedCopy: undefined,
};
