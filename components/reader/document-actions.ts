import type { ReaderPort } from '../../application/reader-port';
import type { CaptureId } from '../../domain/ids';
import type { Failure } from '../../messaging/result';
import type { TextArguments } from '../fluent/create-localization';
import type { ReaderState, Store } from './reader-state';
import { pathsOf } from '../../domain/tag/paths-of';

export interface DocumentActions {
  /** Gives the document as a whole these tags. */
  readonly tagDocument: (tagPaths: readonly string[]) => Promise<void>;
  /** Puts a block that was left out back for good, or leaves it out again; gives the capture that has it so, if it could be stored. */
  readonly putBack: (block: number, isKept: boolean) => Promise<CaptureId | undefined>;
}

export interface DocumentActionParts {
  readonly store: Store<ReaderState>;
  readonly port: Pick<ReaderPort, 'tagDocument' | 'putBack'>;
  readonly fail: (failure: Failure) => void;
  readonly notify: (text: string, how: 'quiet', values: TextArguments) => void;
}

/** What a person can do with the document itself. */
export function createDocumentActions({ store, port, fail, notify }: DocumentActionParts): DocumentActions {
  const { get, set } = store;
  return {
    async putBack(block, isKept) {
      const { opened } = get();
      if (!opened) return undefined;
      const result = await port.putBack({ captureId: opened.capture.id, block, isKept });
      if (result.ok) return result.value.captureId;
      fail(result.error);
      return undefined;
    },
    async tagDocument(tagPaths) {
      const { opened, documentTagIds: shownTagIds, tags: shownTags } = get();
      if (!opened) return;
      const result = await port.tagDocument({ id: opened.document.id, tagPaths, shownTagIds });
      if (!result.ok) {
        fail(result.error);
        return;
      }
      const { tagIds, tags } = result.value;
      set({ documentTagIds: tagIds, tags, failure: undefined });
      const given = tagIds.filter((id) => !shownTagIds.includes(id));
      const taken = shownTagIds.filter((id) => !tagIds.includes(id));
      if (given.length > 0) notify('document-tag-given', 'quiet', { tag: pathsOf(given, tags).join(', ') });
      else if (taken.length > 0)
        notify('document-tag-taken', 'quiet', { tag: pathsOf(taken, shownTags).join(', ') });
    },
  };
}
