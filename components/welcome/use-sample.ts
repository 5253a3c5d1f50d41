import { useState } from 'preact/hooks';
import type { Annotation, Position } from '../../domain/annotation/annotation';
import type { Colour } from '../../domain/annotation/colour';
import type { AnnotationId } from '../../domain/ids';
import { normaliseTagPath } from '../../domain/tag/tag-path';
import type { Tag } from '../../domain/tag/tag';
import { sampleAnnotation, sampleTag } from './sample-document';

interface Marks {
  readonly annotations: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly openId: AnnotationId | undefined;
  readonly focus: 'note' | 'tag' | 'card' | undefined;
}

const NONE: Marks = { annotations: [], tags: [], openId: undefined, focus: undefined };

/** What is marked in the sample, and what can be done with it. All of it is in this page's memory, and nowhere else. */
export function useSample() {
  const [marks, setMarks] = useState(NONE);
  const change = (id: AnnotationId, patch: Partial<Annotation>): void => {
    setMarks((now) => ({
      ...now,
      annotations: now.annotations.map((one) => (one.id === id ? { ...one, ...patch } : one)),
    }));
  };
  return {
    ...marks,
    mark(text: string, position: Position, colour: Colour, then: { note?: string; focus?: Marks['focus'] }) {
      const made = sampleAnnotation(text, position, colour, new Date().toISOString());
      setMarks(({ annotations, tags }) => ({
        // The same words once more take the new colour.
        annotations: [
          ...annotations.filter(({ id }) => id !== made.id),
          { ...made, note: then.note ?? '' },
        ].sort((one, other) => one.position.start - other.position.start),
        tags,
        openId: made.id,
        focus: then.focus,
      }));
    },
    change,
    setTags(id: AnnotationId, paths: readonly string[]) {
      const tags = paths
        .map(normaliseTagPath)
        .filter((path) => path !== '')
        .map(sampleTag);
      setMarks((now) => ({
        ...now,
        tags: [...now.tags.filter((one) => !tags.some(({ id: known }) => known === one.id)), ...tags],
      }));
      change(id, { tagIds: tags.map((one) => one.id) });
    },
    open(openId: AnnotationId | undefined, focus?: Marks['focus']) {
      setMarks((now) => ({ ...now, openId, focus }));
    },
    remove(id: AnnotationId) {
      setMarks((now) => ({ ...now, annotations: now.annotations.filter((one) => one.id !== id) }));
    },
    clear() {
      setMarks(NONE);
    },
  };
}

export type SampleMarks = ReturnType<typeof useSample>;
