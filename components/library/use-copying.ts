import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LibraryContents, LibraryPort } from '../../application/library-port';
import { isRich } from '../../domain/citation/citation-part';
import { CITATION_STYLES } from '../../domain/citation/citation-styles';
import type { CitationStyleId } from '../../domain/citation/citation-style';
import type { SourceDetails } from '../../domain/citation/source-parts';
import { citedCapture } from '../../domain/exporting/quotation';
import { USUAL_WORKING, type CopyChoice } from '../../domain/reading/working-settings';
import type { AnnotationHit } from '../../domain/search/search-annotations';
import { copyLater } from '../../dom/copy-later';
import { copyText } from '../../dom/copy-text';
import { citationLabels } from '../fluent/citation-labels';
import { useLocalization } from '../fluent/use-text';
import { citationAs, passageAs, type Copied } from '../reader/passage-as';
import type { Deeds } from './use-deeds';

type Documents = LibraryContents['documents'];

/** What can be taken from the lists to the clipboard. */
export interface Copying {
  /** How it was copied as last. */
  readonly choice: CopyChoice;
  /** Within a click: in another form than as last, that one is the usual one from then on. */
  readonly copy: (hit: Pick<AnnotationHit, 'annotation' | 'document'>, choice: CopyChoice) => void;
  /** A citation of the document as a whole. */
  readonly cite: (document: Documents[number], style: CitationStyleId) => void;
}

export interface CopyingParts {
  readonly port: Pick<LibraryPort, 'captures' | 'copying' | 'keepCopying'>;
  readonly captures: LibraryContents['captures'];
  readonly tell: Deeds['tell'];
  readonly onFault: (fault: unknown) => void;
}

/** By a context, so that another choice does not draw long lists again. */
export const CopyingContext = createContext<Copying | null>(null);

export function useCopying(): Copying {
  const copying = useContext(CopyingContext);
  if (!copying) throw new Error('There is no CopyingContext above this component');
  return copying;
}

export function useMakeCopying({ port, captures, tell, onFault }: CopyingParts): Copying {
  const { text, lang } = useLocalization();
  const [choice, setChoice] = useState<CopyChoice>(USUAL_WORKING);
  // What is read when something is copied draws nothing anew.
  const known = useRef(captures);
  known.current = captures;
  useEffect(() => {
    port.copying().then(setChoice, onFault);
  }, [port, onFault]);
  return useMemo(() => {
    const choose = (chosen: CopyChoice): void => {
      if (chosen.copyAs === choice.copyAs && chosen.citationStyle === choice.citationStyle) return;
      setChoice(chosen);
      port.keepCopying(chosen).catch(onFault);
    };
    const say = (isCopied: boolean, { said, values }: Copied): void =>
      tell({ message: text(isCopied ? said : 'copy-refused-here', isCopied ? values : {}), undoable: false });
    const detailsOf = (capture: SourceDetails['capture'], accessedAt: string | null): SourceDetails => ({
      capture,
      accessedAt,
      locale: lang,
      labels: citationLabels(text),
    });
    return {
      choice,
      copy({ annotation, document }, chosen) {
        choose(chosen);
        const making = port.captures([annotation.captureId]).then(([capture]) => {
          // Only where records are damaged: an annotation without its text.
          if (!capture) throw Object.assign(new Error(), { code: 'document-missing' });
          const passage = { ...annotation.position, exact: annotation.quote.exact };
          return passageAs(chosen, { document, capture }, capture.text, passage, text);
        });
        const mayBeRich =
          chosen.copyAs === 'citation' &&
          isRich(CITATION_STYLES[chosen.citationStyle].full(document, detailsOf(null, null)));
        copyLater(making, mayBeRich)
          .then(async (isCopied) => say(isCopied, await making))
          .catch(onFault);
      },
      cite(document, style) {
        choose({ ...choice, citationStyle: style });
        const newest = known.current
          .filter(({ documentId }) => documentId === document.id)
          .toSorted((a, b) => (a.capturedAt < b.capturedAt ? 1 : -1));
        const capture = citedCapture(newest);
        const copied = citationAs(
          style,
          document,
          detailsOf(capture ?? null, capture?.capturedAt ?? null),
          text,
        );
        say(copyText(globalThis.document, copied.text, copied.html), copied);
      },
    };
  }, [port, choice, tell, onFault, text, lang]);
}
