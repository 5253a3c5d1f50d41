import type { OpenedDocument } from '../../application/reader-port';
import type { Located } from '../../domain/anchoring/locate';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Colour } from '../../domain/annotation/colour';
import type { AnnotationId, TagId } from '../../domain/ids';
import { NO_PREFERENCES, type Preferences } from '../../domain/preferences/preferences';
import type { WorkingSettings } from '../../domain/reading/working-settings';
import type { ReadingSettings } from '../../domain/reading/reading-settings';
import type { Tag } from '../../domain/tag/tag';
import type { Failure } from '../../messaging/result';
import type { TextArguments } from '../fluent/create-localization';
import { FIRST_MARKING, type MarkingState } from './marking-state';
import { slotsOf } from './tag-slots';

/** A passage that is selected, and where it stands on the screen in CSS px of the viewport. */
export interface SelectedPassage {
  readonly position: Position;
  readonly above: { readonly x: number; readonly top: number; readonly bottom: number };
}

/** One line that goes by itself, said to a screen reader as well. */
export interface Notice {
  /** Id of a text in `locales/`. */
  readonly text: string;
  readonly values: TextArguments;
  readonly undoable: boolean;
  /** Only said to a screen reader: the eye sees what was done. */
  readonly quiet: boolean;
}

export interface ReaderState extends MarkingState {
  /** Undefined until the document is stored. */
  readonly opened: OpenedDocument | undefined;
  readonly annotations: readonly Annotation[];
  readonly located: ReadonlyMap<AnnotationId, Located>;
  readonly tags: readonly Tag[];
  /** The tags of the document itself. */
  readonly documentTagIds: readonly TagId[];
  readonly preferences: Preferences;
  readonly openId: AnnotationId | undefined;
  /** What of the open annotation gets the focus. */
  readonly focus: 'note' | 'tag' | 'card' | undefined;
  readonly selection: SelectedPassage | undefined;
  /** An annotation whose edges are being moved, and the words it is shown on meanwhile. */
  readonly stretched: { readonly id: AnnotationId; readonly position: Position } | undefined;
  /** An annotation whose words are being looked for by hand. */
  readonly repairing: AnnotationId | undefined;
  /** Words that are pointed out: where an ambiguous annotation may stand. */
  readonly pointed: Position | undefined;
  readonly sheet:
    'appearance' | 'shortcuts' | 'list' | 'outline' | 'differences' | 'quick' | 'document-tags' | undefined;
  /** Whether what is left out of the text is shown where it stands. */
  readonly isLeftOutShown: boolean;
  readonly settings: ReadingSettings;
  readonly lastColour: Colour;
  readonly notice: Notice | undefined;
  readonly failure: Failure | undefined;
}

/** How a reader begins, before its document is stored. */
export function firstState(settings: ReadingSettings, working: WorkingSettings): ReaderState {
  return {
    ...FIRST_MARKING,
    working,
    opened: undefined,
    annotations: [],
    located: new Map(),
    tags: [],
    documentTagIds: [],
    preferences: NO_PREFERENCES,
    openId: undefined,
    focus: undefined,
    selection: undefined,
    stretched: undefined,
    repairing: undefined,
    pointed: undefined,
    sheet: undefined,
    isLeftOutShown: false,
    settings,
    lastColour: 'violation',
    notice: undefined,
    failure: undefined,
  };
}

/** What a reader shows from when its document is stored. */
export function onceStored(
  opened: OpenedDocument,
  located: ReaderState['located'],
  openId: AnnotationId | undefined,
): Partial<ReaderState> {
  const { annotations, tags, preferences, document, lastTagIds } = opened;
  return {
    opened,
    annotations,
    tags,
    documentTagIds: document.tagIds,
    preferences,
    located,
    openId,
    currentId: openId,
    lastTags: slotsOf(lastTagIds),
  };
}

/** Where an annotation is shown; undefined where it is unplaced. */
export function placeOf({ stretched, located }: ReaderState, id: AnnotationId): Position | undefined {
  if (stretched?.id === id) return stretched.position;
  const where = located.get(id);
  return where && 'how' in where ? { start: where.start, end: where.end } : undefined;
}

export interface Store<State> {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => void;
}

export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const listeners: (() => void)[] = [];
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => void listeners.push(listener),
  };
}
