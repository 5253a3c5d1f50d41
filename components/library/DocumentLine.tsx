import type { ComponentChildren, JSX } from 'preact';
import type { DocumentRecord } from '../../domain/document/document';
import type { Span } from '../../domain/search/fold-with-map';
import { useLocalization } from '../fluent/use-text';
import { Emphasised } from './Emphasised';
import { shortPublished } from './short-date';

export interface DocumentLineProperties {
  readonly document: DocumentRecord;
  readonly title: readonly Span[];
  readonly publisher: readonly Span[];
  readonly children?: ComponentChildren;
}

/** The name of a document and where it comes from, in its own language and direction. */
export function DocumentLine({ document, title, publisher, children }: DocumentLineProperties): JSX.Element {
  const { lang, text } = useLocalization();
  const date = shortPublished(document, lang);
  const source = document.publisher ?? new URL(document.url).hostname;
  return (
    <div class="document-line" lang={document.lang || undefined} dir={document.dir}>
      <h2 class="document-title">
        {document.title === '' ? text('untitled') : <Emphasised text={document.title} spans={title} />}
      </h2>
      <p class="document-source">
        <bdi>
          <Emphasised text={source} spans={document.publisher === null ? [] : publisher} />
        </bdi>
        {date !== '' && <time dateTime={document.published?.date}>{date}</time>}
        {document.dateline !== null && document.dateline !== '' && <bdi>{document.dateline}</bdi>}
        {children}
      </p>
    </div>
  );
}
