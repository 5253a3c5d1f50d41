import { expect, it } from 'vitest';
import { createPassageActions } from '../../components/reader/passage-actions';
import { createStore, firstState, type ReaderState } from '../../components/reader/reader-state';
import { parseReadingSettings } from '../../domain/reading/reading-settings';
import { USUAL_WORKING } from '../../domain/reading/working-settings';
import { failure } from '../../messaging/result';
import { makeAnnotation, makeCapture, makeDocument } from '../domain/make-records';
import { NO_PREFERENCES } from '../../domain/preferences/preferences';

it('stores what was stretched once, though the key is let go and the handle left while it is being stored', async () => {
  const text = 'The inspectors were refused entry to the harbour prison on three occasions last year.';
  const annotation = makeAnnotation(1);
  const store = createStore<ReaderState>({
    ...firstState(parseReadingSettings({}), USUAL_WORKING),
    opened: {
      document: makeDocument(1),
      capture: makeCapture(1, { text }),
      annotations: [annotation],
      otherTexts: [],
      tags: [],
      drafts: [],
      preferences: NO_PREFERENCES,
      lastTagIds: [],
    },
    annotations: [annotation],
  });
  const answers: (() => void)[] = [];
  const refused = () => Promise.resolve(failure('message-refused'));
  const actions = createPassageActions({
    store,
    port: {
      place: () =>
        new Promise((resolve) => {
          answers.push(() => resolve(failure('annotation-missing')));
        }),
      split: refused,
      merge: refused,
    },
    text,
    clearSelection: () => undefined,
    adopt: () => undefined,
    fail: () => undefined,
    notify: () => undefined,
  });

  actions.stretchTo(annotation.id, { start: 4, end: 27 });
  const letGo = actions.keepStretched();
  const left = actions.keepStretched();
  expect(answers).toHaveLength(1);
  answers[0]?.();
  await Promise.all([letGo, left]);
  expect(store.get().stretched).toBeUndefined();

  actions.stretchTo(annotation.id, { start: 4, end: 33 });
  void actions.keepStretched();
  expect(answers).toHaveLength(2);
});
