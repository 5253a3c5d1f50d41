import { copyText } from '../../dom/copy-text';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { CitationStyleId } from '../../domain/citation/citation-style';
import type { Colour } from '../../domain/annotation/colour';
import type { CopyChoice, WorkingSettings } from '../../domain/reading/working-settings';
import type { TextOf } from '../fluent/create-localization';
import type { Filter, QuickMarks } from './marking-state';
import { citationAs, passageAs, type Copied } from './passage-as';
import { sourceOf, type Passage } from './quotation-of';
import type { ReaderActions } from './reader-actions';
import type { ReaderState, Store } from './reader-state';

/** What a person can do to mark fast, to find what is marked, and to take it along. */
export interface MarkingActions {
  /** Marks what is selected, in quick mode with its colour and tag. */
  readonly mark: (how?: { readonly colour?: Colour; readonly then?: 'note' | 'tag' }) => Promise<void>;
  /** Gives one of the tags used last to an annotation, or to what is selected, which is marked with it. */
  readonly giveLastTag: (index: number, annotation: Annotation | undefined) => Promise<void>;
  /** Copies an annotation's passage, or what is selected; in another form than as last, that one is the usual one from then on. */
  readonly copy: (annotation: Annotation | undefined, choice?: CopyChoice) => void;
  /** Copies a citation of the document as a whole; its style is the usual one from then on. */
  readonly cite: (style: CitationStyleId) => void;
  readonly dismissCopy: () => void;
  readonly toggleQuick: () => void;
  readonly changeQuick: (quick: QuickMarks) => void;
  readonly changeWorking: (working: WorkingSettings) => void;
  readonly filterBy: (filter: Filter) => void;
}

export interface MarkingParts {
  readonly document: Document;
  readonly store: Store<ReaderState>;
  readonly actions: ReaderActions;
  readonly canonicalText: string;
  readonly text: TextOf;
  readonly selectedNow: () => Position | null;
  readonly keepWorking: (working: WorkingSettings) => void;
}

export function createMarkingActions(parts: MarkingParts): MarkingActions {
  const { document, store, actions, canonicalText, text, selectedNow, keepWorking } = parts;
  const { get, set } = store;
  /** What quick mode marked with as last, while it is off. */
  let lastQuick: QuickMarks | undefined;

  const changeWorking = (working: WorkingSettings): void => {
    set({ working });
    keepWorking(working);
  };
  const choose = (chosen: WorkingSettings): void => {
    const { copyAs, citationStyle } = get().working;
    if (chosen.copyAs !== copyAs || chosen.citationStyle !== citationStyle) changeWorking(chosen);
  };
  const put = (copied: Copied): void => {
    if (copyText(document, copied.text, copied.html)) actions.notify(copied.said, 'shown', copied.values);
    else set({ refusedCopy: copied.text, notice: undefined });
  };
  const passageOf = (annotation: Annotation): Passage & { end: number } => {
    const where = get().located.get(annotation.id);
    const { exact } = annotation.quote;
    return where && 'how' in where
      ? { exact, start: where.start, end: where.end }
      : { exact, start: null, end: 0 };
  };
  const selectedPassage = (): (Passage & { end: number }) | undefined => {
    const position = selectedNow() ?? get().selection?.position;
    return position && { ...position, exact: canonicalText.slice(position.start, position.end) };
  };
  const quickTags = (): readonly string[] => [get().quick?.tag ?? ''].filter((tag) => tag !== '');

  return {
    mark({ colour, then } = {}) {
      const { quick, lastColour } = get();
      return actions.annotate(colour ?? quick?.colour ?? lastColour, then, quickTags());
    },
    async giveLastTag(index, annotation) {
      const { lastTags, tags, quick, lastColour } = get();
      const pathOf = (id: string): readonly string[] =>
        tags.flatMap((tag) => (tag.id === id && tag.state === 'live' ? [tag.path] : []));
      const [path] = pathOf(lastTags[index]?.id ?? '');
      if (path === undefined) {
        actions.notify('no-last-tag', 'quiet');
        return;
      }
      if (!annotation) {
        await actions.annotate(quick?.colour ?? lastColour, undefined, [...quickTags(), path]);
        return;
      }
      const paths = annotation.tagIds.flatMap(pathOf);
      if (!paths.includes(path)) await actions.setTags(annotation.id, [...paths, path]);
      if (get().failure === undefined) actions.notify('tag-given', 'quiet', { tag: path });
    },
    copy(annotation, choice) {
      const { opened, working } = get();
      const passage = annotation ? passageOf(annotation) : selectedPassage();
      if (!opened || !passage) return;
      const chosen = { ...working, ...choice };
      choose(chosen);
      put(passageAs(chosen, opened, canonicalText, passage, text));
    },
    cite(style) {
      const { opened, working } = get();
      if (!opened) return;
      choose({ ...working, citationStyle: style });
      put(citationAs(style, opened.document, sourceOf(opened, canonicalText, null, text), text));
    },
    dismissCopy() {
      set({ refusedCopy: undefined });
    },
    toggleQuick() {
      const { quick, lastColour, sheet } = get();
      if (quick) {
        lastQuick = quick;
        set({ quick: undefined, ...(sheet === 'quick' && { sheet: undefined }) });
        actions.notify('quick-off', 'quiet');
        return;
      }
      // The first time in a reading the person says what it is to mark with.
      set({ quick: lastQuick ?? { colour: lastColour, tag: '' }, ...(!lastQuick && { sheet: 'quick' }) });
      actions.notify('quick-on', 'quiet');
    },
    changeQuick(quick) {
      set({ quick });
    },
    changeWorking,
    filterBy(filter) {
      set({ filter });
    },
  };
}
