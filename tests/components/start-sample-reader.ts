import citation from '../../locales/en/citation.ftl?raw';
import common from '../../locales/en/common.ftl?raw';
import errors from '../../locales/en/errors.ftl?raw';
import reader from '../../locales/en/reader.ftl?raw';
import type { OpenedDocument } from '../../application/reader-port';
import { NO_PREFERENCES } from '../../domain/preferences/preferences';
import { createLocalization } from '../../components/fluent/create-localization';
import { startReader } from '../../components/reader/start-reader';
import { describeStable } from '../../domain/anchoring/describe-stable';
import type { Colour } from '../../domain/annotation/colour';
import { parseReadingSettings } from '../../domain/reading/reading-settings';
import { USUAL_WORKING, type WorkingSettings } from '../../domain/reading/working-settings';
import { textOf } from '../../dom/text-of';
import { success } from '../../messaging/result';
import { makeAnnotation, makeCapture, makeDocument, makeTag, uuid } from '../domain/make-records';
import { fakeReaderPort, type FakeReaderPort } from './fake-reader-port';
import { untilThere } from '../support/eventually';

export interface Marked {
  readonly words: string;
  readonly colour: Colour;
  /** Numbers of the tags. */
  readonly tags?: readonly number[];
}

export interface SampleReader {
  readonly port: FakeReaderPort;
  readonly text: string;
  readonly kept: WorkingSettings[];
  readonly key: (key: string, more?: KeyboardEventInit) => void;
  readonly select: (words: string) => void;
}

const TAGS = ['Torture/Custody', 'Impunity', 'Press', 'Trial', 'Medical care', 'Defenders'];

/** The reader's controls around a text of our own, with a port in memory, in the document of the test. */
export async function startSampleReader(
  blocks: readonly string[],
  marks: readonly Marked[],
  more: { readonly working?: WorkingSettings; readonly lastTags?: readonly number[] } = {},
): Promise<SampleReader> {
  delete document.documentElement.dataset['saved'];
  document.body.innerHTML =
    '<header id="bar"></header><div id="outline"></div><main id="article" lang="en"><header id="heading"></header><div id="text"></div></main><div id="margin"></div><div id="overlay"></div>';
  const root = document.getElementById('text') ?? document.body;
  root.replaceChildren(
    ...blocks.map((block) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = block;
      return paragraph;
    }),
  );
  const map = textOf(root);
  const annotations = marks.map(({ words, colour, tags = [] }, index) => {
    const start = map.text.indexOf(words);
    const position = start < 0 ? { start: 0, end: words.length } : { start, end: start + words.length };
    const found = start < 0 ? null : describeStable(map.text, position);
    return makeAnnotation(index + 1, {
      ...(found ?? { position, quote: { exact: words, prefix: '', suffix: '' } }),
      colour,
      tagIds: tags.map((number) => uuid(4, number)),
      captureId: uuid(2, start < 0 ? 2 : 1),
    });
  });
  const opened: OpenedDocument = {
    document: makeDocument(1),
    capture: makeCapture(1, { text: map.text }),
    annotations,
    otherTexts: [],
    tags: TAGS.map((path, index) => makeTag(index + 1, path)),
    drafts: [],
    preferences: NO_PREFERENCES,
    lastTagIds: (more.lastTags ?? []).map((number) => makeTag(number, 'Any').id),
  };
  const port = fakeReaderPort(opened);
  const kept: WorkingSettings[] = [];
  startReader(document, {
    port,
    map,
    opening: Promise.resolve(success(opened)),
    localization: createLocalization('en', [common, errors, citation, reader]),
    settings: parseReadingSettings({}),
    keepSettings: () => undefined,
    working: more.working ?? USUAL_WORKING,
    keepWorking: (working) => kept.push(working),
    frame: undefined,
    reopen: () => undefined,
    images: new Map(),
    focus: undefined,
    isPrivate: false,
  });
  await untilThere(() => document.documentElement.dataset['saved'] === 'true');
  return {
    port,
    text: map.text,
    kept,
    key(key, init = {}) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
    },
    select(words) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node && !node.nodeValue?.includes(words)) node = walker.nextNode();
      const start = node?.nodeValue?.indexOf(words) ?? -1;
      if (!node || start < 0) throw new Error(`No text holds “${words}”`);
      document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
      document.dispatchEvent(new PointerEvent('pointerup'));
    },
  };
}
