import { render, type ComponentChildren } from 'preact';
import type { OpenedDocument, ReaderPort } from '../../application/reader-port';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { AnnotationId, CaptureId } from '../../domain/ids';
import type { ReadingSettings } from '../../domain/reading/reading-settings';
import type { WorkingSettings } from '../../domain/reading/working-settings';
import type { TextMap } from '../../dom/text-of';
import type { Result } from '../../messaging/result';
import type { Localization } from '../fluent/create-localization';
import { LocalizationProvider } from '../fluent/LocalizationProvider';
import { nameColours } from '../fluent/name-colours';
import { PreferencesProvider } from '../annotations/PreferencesProvider';
import { applySettings } from '../../dom/reading/apply-settings';
import { bringIntoView } from './bring-into-view';
import { completeHeading } from './complete-heading';
import type { FrameConnection } from './connect-frame';
import { followProgress } from './follow-progress';
import { followTouch } from './follow-touch';
import { handleKeys } from './handle-keys';
import { handlesFor } from './handles-for';
import { hasChanged } from './changes-around';
import { keepPictures } from './keep-pictures';
import { keepStretched } from './keep-stretched';
import { HeadingCitation } from './HeadingCitation';
import { HeadingTags } from './HeadingTags';
import { hearChanges } from './hear-changes';
import { createKeepCurrent } from './keep-current';
import { nextTask } from '../../dom/next-task';
import { createKnownPlaces } from '../../domain/anchoring/known-places';
import { keepFocus } from './keep-focus';
import { LeftOut } from './LeftOut';
import { createLeftOutBlocks } from './left-out-blocks';
import { Margin } from './Margin';
import { createMarkingActions } from './marking-actions';
import { notWithinItself } from './not-within-itself';
import { Outline } from './Outline';
import { Overlay } from './Overlay';
import { HEADING_CITATION, HEADING_LEFT_OUT, HEADING_TAGS, placeInHeading } from './place-in-heading';
import { placeImages } from './place-images';
import { createReaderActions } from './reader-actions';
import { createStore, firstState, onceStored } from './reader-state';
import { createStepping } from './step-through';
import { part } from '../../dom/reading/part';
import { selectedRange } from '../../dom/selected-range';
import { showDestinations } from './show-destinations';
import { createTextOnScreen } from './text-on-screen';
import { TopBar } from './TopBar';
import { trackPort } from './track-port';
import { trackSelection } from './track-selection';
import { watchFaults } from './watch-faults';

export interface ReaderParts {
  readonly port: ReaderPort;
  readonly map: TextMap;
  readonly opening: Promise<Result<OpenedDocument>>;
  readonly localization: Localization;
  readonly settings: ReadingSettings;
  readonly keepSettings: (settings: ReadingSettings) => void;
  readonly working: WorkingSettings;
  readonly keepWorking: (working: WorkingSettings) => void;
  /** Undefined in a tab of ours. */
  readonly frame: FrameConnection | undefined;
  /** Pictures that are stored with the capture, by address. */
  readonly images: ReadonlyMap<string, Blob>;
  /** The annotation to open at. */
  readonly focus: AnnotationId | undefined;
  /** Whether it is a tab because it could not stay over its page: the person expects it there. */
  readonly isExiled?: boolean;
  readonly isPrivate: boolean;
  /** Begins anew with another capture of the document: its text has other blocks. */
  readonly reopen: (captureId: CaptureId) => void;
  /** Tells when the keys for highlighting are pressed in a tab of ours; over a page the frame tells it. */
  readonly hearHighlightKeys?: (run: () => void) => void;
}

/** Room for a margin beside the text, in CSS px; 70 rem. */
const WIDE = '(min-width: 70rem)';

/** Puts the controls around a text that is on the screen already. */
export function startReader(document: Document, parts: ReaderParts): void {
  const { localization, map, opening, frame, settings } = parts;
  const { text } = localization;
  const view = document.defaultView ?? window;
  const root = part(document, 'text');
  const article = part(document, 'article');
  const tracked = trackPort(parts.port);
  const { port, settled } = tracked;
  const wide = view.matchMedia(WIDE);
  const store = createStore(firstState(settings, parts.working));
  const screen = createTextOnScreen(map, {
    before: ({ colour }) => {
      const named = nameColours(localization, store.get().preferences.colourNames);
      return text('highlight-start', { colour: named.text(`colour-${colour}`) });
    },
    after: () => text('highlight-end'),
  });
  const selectedNow = (): Position | null => {
    const range = selectedRange(document);
    return range && screen.toPosition(range);
  };
  const captured = new Map<CaptureId, string>();
  const places = createKnownPlaces(map.text, () => captured);
  /** Once the document is stored and its passages are found: nothing may be saved before what stands on it is known. */
  const ready = opening.then(async (result) => {
    if (!result.ok) {
      store.set({ failure: result.error });
      return result;
    }
    const { annotations, capture, otherTexts } = result.value;
    captured.set(capture.id, map.text);
    for (const one of otherTexts) captured.set(one.captureId, one.text);
    const located = await places.inSlices(annotations, nextTask);
    store.set(onceStored(result.value, located, parts.focus));
    return result;
  });
  const actions = createReaderActions({
    store,
    port,
    text: map.text,
    places,
    opening: ready,
    selectedNow,
    clearSelection: () => document.getSelection()?.removeAllRanges(),
    keepSettings: parts.keepSettings,
  });
  const marking = createMarkingActions({
    document,
    store,
    actions,
    canonicalText: map.text,
    text,
    selectedNow,
    keepWorking: parts.keepWorking,
  });
  const stepping = createStepping({
    store,
    canonicalText: map.text,
    text,
    margin: part(document, 'margin'),
    bringIntoView: (id) => {
      bringIntoView(view, screen.rangeOf(id));
    },
    clearSelection: actions.dismissSelection,
    announce: (id, values) => {
      actions.notify(id, 'quiet', values);
    },
  });

  const headings = [...root.querySelectorAll<HTMLElement>('h2, h3')];
  const show = (id: string, children: ComponentChildren): void => {
    render(
      <LocalizationProvider localization={localization}>
        <PreferencesProvider preferences={store.get().preferences}>{children}</PreferencesProvider>
      </LocalizationProvider>,
      part(document, id),
    );
  };
  completeHeading(document, map.text, localization);
  const headingTags = placeInHeading(document, HEADING_TAGS);
  const headingCitation = placeInHeading(document, HEADING_CITATION);
  const headingLeftOut = placeInHeading(document, HEADING_LEFT_OUT);
  const leftOut = createLeftOutBlocks(root, localization, (block, isKept) => {
    void actions.putBack(block, isKept).then((captureId) => {
      if (captureId !== undefined) parts.reopen(captureId);
    });
  });
  const toggleLeftOut = (): void => {
    store.set({ isLeftOutShown: !store.get().isLeftOutShown });
  };
  const topOf = (id: AnnotationId): number | undefined => {
    const rect = screen.rangeOf(id)?.getBoundingClientRect();
    return rect && rect.top - part(document, 'margin').getBoundingClientRect().top;
  };
  const select = (position: Position): void => {
    const range = screen.rangeAt(position);
    if (!range) return;
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  };
  // The same one at each drawing: what is given it need not be drawn again.
  const showCapture = ({ documentId, id }: Annotation): void =>
    void actions.openCapture({ document: documentId, annotation: id });
  const isTouched = followTouch(document);
  let shownId: AnnotationId | undefined;
  let shown: readonly unknown[] = [];
  const draw = notWithinItself(() => {
    const state = store.get();
    applySettings(document.documentElement, state.settings);
    const { annotations, located, openId, currentId, stretched, pointed } = state;
    const painted = [annotations, located, openId, currentId, stretched, pointed];
    // To find all passages again for a word that is said, or a filter, would be felt where there are hundreds.
    if (painted.some((one, index) => one !== shown[index])) screen.show(annotations, located, state);
    shown = painted;
    show(
      'bar',
      <TopBar
        state={state}
        actions={actions}
        marking={marking}
        isPrivate={parts.isPrivate}
        onClose={frame?.close}
      />,
    );
    show(headingTags, <HeadingTags state={state} actions={actions} />);
    show(headingCitation, <HeadingCitation state={state} marking={marking} />);
    show(headingLeftOut, <LeftOut state={state} onToggle={toggleLeftOut} />);
    leftOut.show(state.isLeftOutShown);
    show('outline', <Outline headings={headings} lang={article.lang} dir={article.dir} />);
    show(
      'margin',
      <Margin
        state={state}
        actions={actions}
        text={map.text}
        isWide={wide.matches}
        topOf={topOf}
        marking={marking}
        onCopy={marking.copy}
        onShowCapture={showCapture}
      />,
    );
    show(
      'overlay',
      <Overlay
        state={state}
        actions={actions}
        text={map.text}
        handles={handlesFor({
          view,
          screen,
          state,
          text: map.text,
          isRightToLeft: article.dir === 'rtl',
          actions,
        })}
        marking={marking}
        isTouched={isTouched}
        onSelect={select}
        onShowCapture={showCapture}
        onDismissFailure={() => {
          store.set({ failure: undefined });
        }}
        onDismissNotice={dismissNotice}
      />,
    );
    if (state.openId !== undefined && state.openId !== shownId)
      bringIntoView(view, screen.rangeOf(state.openId));
    shownId = state.openId;
  });
  const dismissNotice = (): void => {
    store.set({ notice: undefined });
  };

  const { signal } = new AbortController();
  store.subscribe(draw);
  wide.addEventListener('change', draw);
  view.addEventListener('resize', draw);
  // What stands beside the words goes with them when a picture arrives or the type changes.
  new ResizeObserver(draw).observe(root);
  trackSelection(
    view,
    screen.toPosition,
    (selection) => {
      if (selection !== store.get().selection) store.set({ selection });
    },
    signal,
  );
  root.addEventListener('click', (event) => {
    if (document.getSelection()?.isCollapsed === false || (event.target as Element).closest('a, button'))
      return;
    const ids = screen.annotationsAt(event.clientX, event.clientY);
    if (ids.length === 0) store.set({ currentId: undefined });
    // Where several overlap, each further click opens the next one.
    actions.open(ids[ids.findIndex((id) => id === store.get().openId) + 1] ?? ids[0]);
  });
  handleKeys(document, { store, actions, marking, stepping, selectedNow, close: frame?.close }, signal);

  keepStretched(document, store, actions, signal);
  followProgress(view, part(document, 'bar'), root);
  const pictures = placeImages(root, localization);
  for (const [address, blob] of parts.images) pictures.show(address, blob);
  showDestinations(root);
  watchFaults(view, (failure) => {
    store.set({ failure });
  });
  draw();
  if (parts.isPrivate) actions.notify('reader-private');
  if (parts.isExiled === true) actions.notify('reader-exiled');
  document.documentElement.dataset['controls'] = 'ready';

  const highlightSelected = (): void => {
    void marking.mark();
  };
  parts.hearHighlightKeys?.(highlightSelected);
  if (frame) {
    frame.onHighlight = highlightSelected;
    // The page can keep the events of its own document from its page script, but not those in here.
    keepFocus(view, frame.unfocused);
    frame.beforeClosing = async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      await settled();
    };
  }
  void ready.then((result) => {
    if (!result.ok) return;
    if (hasChanged(store.get())) actions.notify('page-changed');
    const { drafts, capture } = result.value;
    completeHeading(document, map.text, localization, result.value);
    document.documentElement.dataset['saved'] = 'true';
    hearChanges(view, createKeepCurrent(store, tracked, places));
    // What was being typed when the reader last went away is a note now.
    for (const draft of drafts) void actions.saveNote(draft.annotationId, draft.note);
    if (frame) keepPictures(document, frame, pictures, port, capture.id);
  });
}
