import { useEffect, useState } from 'preact/hooks';
import { codeOf } from '../fault-report';
import type { Wish } from '../../../application/export-tasks';
import type { Exporter } from './create-exporter';

const LINES = 40;
/** A preview waits for a pause in typing and selecting (ms), so that it slows neither. */
const PAUSE = 150;
/** A line can be as long as a document; no preview needs more of it (UTF-16 code units). */
const LENGTH = 8_000;
/** The same of a page, whose markup nobody sees. */
const PAGE_LENGTH = 200_000;

/** How what would be saved begins: as text, or as a page that shows it. */
export type Preview = { readonly lines: string } | { readonly page: string } | Broken;

/** A template that cannot be followed; `brokenAt` is its line, from 1, where that is known. */
interface Broken {
  readonly brokenAt: number | null;
}

const lineOf = (fault: unknown): number | null =>
  typeof fault === 'object' && fault !== null && 'line' in fault && typeof fault.line === 'number'
    ? fault.line
    : null;

/** The beginning of what would be saved; null while it is made. A backup has none. */
export function usePreview(
  wish: Wish,
  exporter: Exporter,
  onFault: (fault: unknown) => void,
): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    if (wish.format === 'backup') return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      exporter.preview(wish).then(
        ({ mediaType, text }) => {
          if (!wanted) return;
          setPreview(
            mediaType.startsWith('text/html')
              ? { page: text.slice(0, PAGE_LENGTH) }
              : { lines: firstLines(text) },
          );
        },
        (fault: unknown) => {
          if (!wanted) return;
          if (codeOf(fault) === 'template-broken') setPreview({ brokenAt: lineOf(fault) });
          else onFault(fault);
        },
      );
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [wish, exporter, onFault]);
  return preview;
}

function firstLines(content: string): string {
  // A spreadsheet's byte order mark is for the spreadsheet.
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const shown = lines.slice(0, LINES).join('\n').slice(0, LENGTH);
  return shown.length < content.length - 2 ? `${shown.trimEnd()}\n…` : shown;
}
