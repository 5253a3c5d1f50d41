import { useEffect, useState } from 'preact/hooks';
import type { ExportChoice, WriteExport } from './export-choice';

const LINES = 40;
/** A preview waits for a pause in typing and selecting (ms), so that it slows neither. */
const PAUSE = 150;
/** A line can be as long as a document; no preview needs more of it (UTF-16 code units). */
const LENGTH = 8_000;

/** The first lines of what would be saved; null while they are made. A backup has none. */
export function usePreview(
  choice: ExportChoice,
  write: WriteExport,
  onFault: (fault: unknown) => void,
): string | null {
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => {
    if (choice.format === 'backup') return undefined;
    let wanted = true;
    const timer = setTimeout(() => {
      write(choice, 'preview').then(
        ({ text }) => {
          if (wanted) setPreview(firstLines(text));
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
  }, [choice, write, onFault]);
  return preview;
}

function firstLines(content: string): string {
  // A spreadsheet's byte order mark is for the spreadsheet.
  const lines = content.replace(/^\ufeff/, '').split(/\r?\n/);
  const shown = lines.slice(0, LINES).join('\n').slice(0, LENGTH);
  return shown.length < content.length - 2 ? `${shown.trimEnd()}\n…` : shown;
}
