import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Annotation } from '../../domain/annotation/annotation';
import type { TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';
import { suggestedPaths } from '../../domain/tag/suggested-paths';
import { AnnotationCard } from '../annotations/AnnotationCard';
import type { MarginProperties } from './Margin';
import { paragraphAt } from './paragraph-at';

type MarginCardProperties = Pick<MarginProperties, 'state' | 'actions' | 'text' | 'onCopy'> & {
  readonly annotation: Annotation;
  /** Of the open one among all that are listed. */
  readonly place: { readonly at: number; readonly of: number };
};

/** A card with what the reader knows of its annotation. Of hundreds only those are drawn again on which something changed. */
export function MarginCard(properties: MarginCardProperties): JSX.Element {
  const { annotation, place, state, actions, text, onCopy } = properties;
  const { opened, tags, working, currentId } = state;
  const { id } = annotation;
  const isOpen = state.openId === id;
  const isCurrent = currentId === id;
  const where = state.located.get(id);
  const draw = (): JSX.Element => {
    return (
      <AnnotationCard
        annotation={annotation}
        located={where}
        now={where && 'how' in where ? text.slice(where.start, where.end) : undefined}
        paragraph={where && 'how' in where ? paragraphAt(text, where.start) : null}
        tags={tags}
        suggestions={suggestedPaths(opened?.document)}
        isOpen={isOpen}
        isCurrent={isCurrent}
        {...(isOpen ? { place } : {})}
        lastTags={state.lastTags.map((slot) => pathOf(slot.id, tags) ?? null)}
        copying={working}
        focus={isOpen ? state.focus : undefined}
        lang={opened?.document.lang ?? ''}
        dir={opened?.document.dir ?? 'ltr'}
        onOpen={() => {
          actions.open(id, 'note');
        }}
        onClose={() => {
          actions.open(undefined);
        }}
        onRecolour={(colour) => void actions.recolour(id, colour)}
        onNote={(note) => void actions.saveNote(id, note)}
        onDraft={(note) => void actions.keepDraft(id, note)}
        versions={{
          read: () => actions.versionsOfNote(id),
          takeBack: (note) => void actions.takeBackNote(id, note),
        }}
        onTags={(paths) => void actions.setTags(id, paths)}
        onCopy={(choice) => {
          onCopy(annotation, choice);
        }}
        onKeepWording={() => {
          if (where && 'how' in where) void actions.place(id, where, 'wording-kept');
        }}
        onExport={() =>
          void actions.openLibrary({ document: annotation.documentId, annotation: id, panel: 'export' })
        }
        onDelete={() => void actions.remove(id)}
      />
    );
  };
  const paths = annotation.tagIds.map((tagId) => pathOf(tagId, tags)).join('\n');
  // What is found anew at each change is the same for most of them.
  const closed = [annotation, JSON.stringify(where), paths, isCurrent, opened?.document, text];
  return useMemo(draw, [...closed, isOpen ? state : null]);
}

const pathOf = (id: TagId, tags: readonly Tag[]): string | undefined =>
  tags.find((tag) => tag.id === id)?.path;
