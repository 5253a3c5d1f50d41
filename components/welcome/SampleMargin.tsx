import type { JSX } from 'preact';
import type { Position } from '../../domain/annotation/annotation';
import { paragraphOf } from '../../domain/document/paragraph-of';
import type { AnnotationId } from '../../domain/ids';
import { AnnotationCard } from '../annotations/AnnotationCard';
import { useText } from '../fluent/use-text';
import type { SampleMarks } from './use-sample';

export interface SampleMarginProperties {
  readonly marks: SampleMarks;
  readonly text: string;
  readonly lang: string;
  readonly onCopy: (position: Position) => void;
  readonly onDelete: (id: AnnotationId) => void;
}

/** The reader's own cards beside the sample. */
export function SampleMargin({ marks, text, lang, onCopy, onDelete }: SampleMarginProperties): JSX.Element {
  const say = useText();
  const { annotations, tags, openId, focus } = marks;
  return (
    <aside class="sample-margin" aria-label={say('highlights')}>
      {annotations.length === 0 && <p class="sample-hint">{say('highlights-empty')}</p>}
      <ul class="cards">
        {annotations.map((annotation) => {
          const { id, position } = annotation;
          return (
            <AnnotationCard
              key={id}
              annotation={annotation}
              located={{ ...position, how: 'exact', certain: true }}
              paragraph={paragraphOf(text, position.start)}
              tags={tags}
              suggestions={[]}
              isOpen={openId === id}
              focus={openId === id ? focus : undefined}
              lang={lang}
              dir="ltr"
              onOpen={() => marks.open(id, 'note')}
              onClose={() => marks.open(undefined)}
              onRecolour={(colour) => marks.change(id, { colour })}
              onNote={(note) => marks.change(id, { note })}
              onDraft={(note) => marks.change(id, { note })}
              onTags={(paths) => marks.setTags(id, paths)}
              onCopy={() => onCopy(position)}
              onDelete={() => onDelete(id)}
            />
          );
        })}
      </ul>
    </aside>
  );
}
