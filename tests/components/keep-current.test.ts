import { expect, it, vi } from 'vitest';
import { createKeepCurrent } from '../../components/reader/keep-current';
import { createStore, firstState, type ReaderState } from '../../components/reader/reader-state';
import { trackPort } from '../../components/reader/track-port';
import { createKnownPlaces } from '../../domain/anchoring/known-places';
import { NO_PREFERENCES } from '../../domain/preferences/preferences';
import { parseReadingSettings } from '../../domain/reading/reading-settings';
import { USUAL_WORKING } from '../../domain/reading/working-settings';
import { makeAnnotation, makeCapture, makeDocument } from '../domain/make-records';
import { fakeReaderPort } from './fake-reader-port';

it('looks again later where no answer came, though nothing more is written', async () => {
  vi.useFakeTimers();
  const text = 'The inspectors were refused entry to the harbour prison.';
  const opened = {
    document: makeDocument(1),
    capture: makeCapture(1, { text }),
    annotations: [],
    otherTexts: [],
    tags: [],
    drafts: [],
    preferences: NO_PREFERENCES,
    lastTagIds: [],
  };
  const port = fakeReaderPort(opened);
  const elsewhere = makeAnnotation(1);
  port.stored.set(elsewhere.id, elsewhere);
  const asked = vi
    .spyOn(port, 'state')
    .mockRejectedValueOnce(new Error('The background did not answer'))
    .mockRejectedValueOnce(new Error('The background did not answer'));
  const store = createStore<ReaderState>({
    ...firstState(parseReadingSettings({}), USUAL_WORKING),
    opened,
  });
  const keepCurrent = createKeepCurrent(
    store,
    trackPort(port),
    createKnownPlaces(text, () => new Map()),
  );

  keepCurrent();
  await vi.advanceTimersByTimeAsync(500);
  expect(store.get().annotations).toEqual([]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(store.get().annotations).toEqual([elsewhere]);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});
