import type { NewAnnotation, OpenedDocument, ReaderPort } from '../../application/reader-port';
import type { Annotation } from '../../domain/annotation/annotation';
import type { AnnotationId, TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import { failure, success } from '../../messaging/result';
import { makeAnnotation, makeTag, uuid } from '../domain/make-records';

/** A reader's port in memory; `created` is what it was asked to make. */
export interface FakeReaderPort extends ReaderPort {
  readonly created: NewAnnotation[];
  readonly stored: Map<AnnotationId, Annotation>;
}

export function fakeReaderPort(opened: OpenedDocument): FakeReaderPort {
  const stored = new Map(opened.annotations.map((one) => [one.id, one]));
  const tags = new Map<string, Tag>(opened.tags.map((one) => [one.path, one]));
  const created: NewAnnotation[] = [];
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
  return {
    created,
    stored,
    open: () => Promise.resolve(success(opened)),
    state: () =>
      Promise.resolve(
        success({
          annotations: [...stored.values()],
          tags: [...tags.values()],
          documentTagIds: opened.document.tagIds,
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
    edit: ({ id, colour, note, tagPaths }) =>
      change(id, (before) => ({
        colour: colour ?? before.colour,
        note: note ?? before.note,
        tagIds: tagPaths ? tagIds(tagPaths) : before.tagIds,
      })),
    remove: (id) => change(id, () => ({ state: 'deleted' })),
    keepDraft: nothing,
    undo: nothing,
    redo: nothing,
    keepImage: nothing,
    openCapture: nothing,
    openLibrary: nothing,
    tagDocument: refused,
    versionsOfNote: refused,
    place: refused,
    split: refused,
    merge: refused,
  };
}
