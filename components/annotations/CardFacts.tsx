import type { JSX } from 'preact';
import type { NoteVersion } from '../../application/reader-port';
import type { Annotation } from '../../domain/annotation/annotation';
import { useText } from '../fluent/use-text';
import { NoteVersions } from './NoteVersions';
import { whereOf } from './where-of';

export interface CardFactsProperties {
  readonly annotation: Annotation;
  readonly paragraph: number | null;
  readonly versions?:
    | {
        readonly read: () => Promise<readonly NoteVersion[]>;
        readonly takeBack: (note: string) => void;
      }
    | undefined;
  readonly isShowingVersions: boolean;
  readonly onShowVersions: (isShown: boolean) => void;
}

/** What is known of an annotation: its colour, where it stands, and what its note was before. */
export function CardFacts(properties: CardFactsProperties): JSX.Element {
  const { annotation, paragraph, versions, isShowingVersions, onShowVersions } = properties;
  const text = useText();
  const mayHaveVersions = annotation.note !== '' || annotation.updatedAt !== annotation.createdAt;
  return (
    <>
      <p class="card-facts">
        <span class="card-where">{whereOf(annotation, paragraph, text)}</span>
        {versions && mayHaveVersions && (
          <button
            type="button"
            class="link"
            data-action="versions"
            aria-label={text('note-versions')}
            aria-expanded={isShowingVersions}
            onClick={() => {
              onShowVersions(!isShowingVersions);
            }}
          >
            {text('note-versions-short')}
          </button>
        )}
      </p>
      {versions && isShowingVersions && (
        <NoteVersions
          isUnderItsButton
          note={annotation.note}
          read={versions.read}
          onTakeBack={versions.takeBack}
          onClose={() => {
            onShowVersions(false);
          }}
        />
      )}
    </>
  );
}
