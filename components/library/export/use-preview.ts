import { useEffect, useState } from 'preact/hooks';
import type { ExportChoice } from '../../../domain/exporting/export-choice';
import type { Exporter } from './create-exporter';

const LINES = 40;
/** A preview waits for a pause in typing and selecting (ms), so that it slows neither. */
const PAUSE = 150;
/** A line can be as long as a document; no preview needs more of it (UTF-16 code units). */
const LENGTH = 8_000;
/** The same of a page, whose markup nobody sees. */
const PAGE_LENGTH = 200_000;

/** How what would be saved begins: as text, or as a page that shows it. */
export type Preview = { readonly lines: string } | { readonly page: string };

/** The beginning of what would be saved; null while it is made. A backup has none. */
export function usePreview(
  choice: ExportChoice,
  exporter: Exporter,
  onFault: (fault: unknown) => void,
): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    if (choice.format === 'backup') return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      exporter.preview(choice).then(
        ({ mediaType, text }) => {
          if (!wanted) return;
          setPreview(
            mediaType.startsWith('text/html')
              ? { page: text.slice(0, PAGE_LENGTH) }
              : { lines: firstLines(text) },
          );
        },
        (fault: unknown) => {
          if (wanted) onFault(fault);
        },
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [choice, exporter, onFault]);
  return preview;
}

function firstLines(content: string): string {
  // A spreadsheet's byte order mark is for the spreadsheet.
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const shown = lines.slice(0, LINES).join('\n').slice(0, LENGTH);
  return shown.length < content.length - 2 ? `${shown.trimEnd()}\n…` : shown;
}
