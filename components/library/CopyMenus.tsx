import type { JSX } from 'preact';
import type { DocumentRecord } from '../../domain/document/document';
import type { AnnotationHit } from '../../domain/search/search-annotations';
import { copyItems, styleItems } from '../annotations/CopyButton';
import { useText } from '../fluent/use-text';
import { MenuButton } from '../ui/MenuButton';
import { useCopying } from './use-copying';

/** Copies an annotation, in one of all forms. */
export function CopyAnnotation(properties: {
  readonly hit: Pick<AnnotationHit, 'annotation' | 'document'>;
  /** Its words, as long as a label may be. */
  readonly name: string;
}): JSX.Element {
  const text = useText();
  const { choice, copy } = useCopying();
  return (
    <MenuButton
      icon="copy"
      name="copy-annotation"
      label={text('copy-annotation', { passage: properties.name })}
      items={() => copyItems(choice, text, (chosen) => copy(properties.hit, chosen))}
    />
  );
}

/** Copies a citation of a document. */
export function CiteDocument({ document }: { readonly document: DocumentRecord }): JSX.Element {
  const text = useText();
  const { choice, cite } = useCopying();
  return (
    <MenuButton
      icon="copy"
      name="cite-document"
      label={text('cite-document', { title: document.title })}
      items={() => styleItems(choice.citationStyle, text, (style) => cite(document, style))}
    />
  );
}
