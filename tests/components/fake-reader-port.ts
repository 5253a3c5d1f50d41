import type {
  NewAnnotation,
  NoteVersion,
  OpenedDocument,
  ReaderPort,
  Undone,
} from '../../application/reader-port';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId, ChangeId, TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import { failure, success } from '../../messaging/result';
import { makeAnnotation, makeTag, uuid } from '../domain/make-records';

/** A reader's port in memory; `created` is what it was asked to make. It takes back notes and the tags of the document. */
export interface FakeReaderPort extends ReaderPort {
  readonly created: NewAnnotation[];
  readonly stored: Map<AnnotationId, Annotation>;
  /** Whether it refuses to tag the document. */
  refuses: boolean;
}

export function fakeReaderPort(opened: OpenedDocument): FakeReaderPort {
  const stored = new Map(opened.annotations.map((one) => [one.id, one]));
  const tags = new Map<string, Tag>(opened.tags.map((one) => [one.path, one]));
  const created: NewAnnotation[] = [];
  const versions = new Map<AnnotationId, readonly NoteVersion[]>();
  const deeds: (() => Partial<Undone>)[] = [];
  let documentTagIds = opened.document.tagIds;
  const tagIds = (paths: readonly string[]): TagId[] =>
    paths.map((path) => {
      const tag = tags.get(path) ?? makeTag(100 + tags.size, path);
      tags.set(path, tag);
      return tag.id;
    });
  const put = (annotation: Annotation) => {
    stored.set(annotation.id, annotation);
    return Promise.resolve(success({ annotation, tags: [...tags.values()] }));
  };
  const change = (id: AnnotationId, patch: (before: Annotation) => Partial<Annotation>) => {
    const before = stored.get(id);
    return before ? put({ ...before, ...patch(before) }) : Promise.resolve(failure('annotation-missing'));
  };
  const refused = () => Promise.resolve(failure('message-refused'));
  const nothing = () => Promise.resolve(success(null));
  /** Keeps what a note is now as its newest version. */
  const keepVersion = (id: AnnotationId, note: string): void => {
    const earlier = versions.get(id) ?? [];
    const at = `2026-11-24T17:${String(10 + earlier.length)}:00.000Z`;
    // An id of our own making.
    const changeId = uuid(9, earlier.length) as ChangeId;
    if (note !== '') versions.set(id, [{ note, at, changeId }, ...earlier]);
  };
  const write = (id: AnnotationId, note: string): void => {
    const before = stored.get(id);
    if (!before) return;
    keepVersion(id, note);
    deeds.push(() => {
      keepVersion(id, before.note);
      stored.set(id, before);
      return { annotations: [before] };
    });
  };
  const port: FakeReaderPort = {
    created,
    stored,
    refuses: false,
    open: () => Promise.resolve(success(opened)),
    state: () =>
      Promise.resolve(
        success({
          annotations: [...stored.values()],
          tags: [...tags.values()],
          documentTagIds,
          preferences: opened.preferences,
        }),
      ),
    annotate(input) {
      created.push(input);
      const { tagPaths, ...rest } = input;
      return put(
        makeAnnotation(500 + created.length, {
          ...rest,
          id: uuid(3, 500 + created.length),
          tagIds: tagIds(tagPaths ?? []),
        }),
      );
    },
    edit({ id, colour, note: written, tagPaths }) {
      if (written !== undefined) write(id, written);
      return change(id, (before) => ({
        colour: colour ?? before.colour,
        note: written ?? before.note,
        tagIds: tagPaths ? tagIds(tagPaths) : before.tagIds,
      }));
    },
    remove: (id) => change(id, () => ({ state: 'deleted' })),
    keepDraft: nothing,
    undo() {
      const undone = deeds.pop()?.();
      if (!undone) return nothing();
      const now: Undone = { deed: 'undo', annotations: [], tags: [...tags.values()], documentTagIds };
      return Promise.resolve(success({ ...now, ...undone }));
    },
    redo: nothing,
    keepImage: nothing,
    openCapture: nothing,
    openLibrary: nothing,
    tagDocument({ tagPaths }) {
      if (port.refuses) return refused();
      const before = documentTagIds;
      documentTagIds = tagIds(tagPaths);
      deeds.push(() => {
        documentTagIds = before;
        return { documentTagIds };
      });
      return Promise.resolve(success({ tagIds: documentTagIds, tags: [...tags.values()] }));
    },
    versionsOfNote: (id) => Promise.resolve(success(versions.get(id) ?? [])),
    putBack: refused,
    place: refused,
    split: refused,
    merge: refused,
  };
  return port;
}
