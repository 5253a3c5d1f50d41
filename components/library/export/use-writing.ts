import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exporter, FinishedFile, Wish } from './create-exporter';
import { saveFile } from './save-file';

export type Writing =
  /** `share` from 0 to 1; null until so much time went by that it is worth a word. */
  | { readonly state: 'writing'; readonly share: number | null }
  | { readonly state: 'saved'; readonly name: string; readonly seal: string | null }
  | { readonly state: 'copied' }
  /** The browser let nothing onto the clipboard. */
  | { readonly state: 'refused' }
  | { readonly state: 'stopped' };

export interface Writer {
  /** Null where nothing is being written and nothing was since the choice was made. */
  readonly writing: Writing | null;
  readonly save: () => void;
  readonly copy: () => void;
  readonly stop: () => void;
}

/** Writes what is chosen, one file at a time; leaving stops it. */
export function useWriting(wish: Wish, exporter: Exporter, onFault: (fault: unknown) => void): Writer {
  const [writing, setWriting] = useState<Writing | null>(null);
  const under = useRef<AbortController | null>(null);
  useEffect(() => () => under.current?.abort(), []);
  useEffect(() => {
    if (!under.current) setWriting(null);
  }, [wish, exporter]);

  const write = (): Promise<FinishedFile> => {
    const stopping = new AbortController();
    under.current = stopping;
    setWriting({ state: 'writing', share: null });
    return exporter.write(wish, {
      signal: stopping.signal,
      onProgress: (share) => {
        if (under.current === stopping) setWriting({ state: 'writing', share });
      },
    });
  };
  const end = (done: Promise<Writing>): void => {
    const stopping = under.current;
    done.then(setWriting, (fault: unknown) => {
      const isStopped = stopping?.signal.aborted ?? false;
      setWriting(isStopped ? { state: 'stopped' } : null);
      if (!isStopped) onFault(fault);
    });
    void done.catch(() => undefined).then(() => (under.current = null));
  };
  return {
    writing,
    save: () => {
      end(
        write().then((file) => {
          saveFile(file);
          return { state: 'saved', name: file.name, seal: file.seal ?? null };
        }),
      );
    },
    copy: () => {
      // The browser allows it within the click: it gets the promise of the text.
      const file = write();
      const isCopied = navigator.clipboard.write([clipboardItem(wish, file)]).then(
        () => true,
        () => false,
      );
      // Where the file itself cannot be made, that is what is said.
      end(file.then(async () => ({ state: (await isCopied) ? 'copied' : 'refused' })));
    },
    stop: () => under.current?.abort(),
  };
}

/** Where a program takes formatted text it gets the page; every other gets the text. */
function clipboardItem({ format }: Wish, file: Promise<FinishedFile>): ClipboardItem {
  const as = (type: string): Promise<Blob> =>
    file.then(async ({ blob }) => new Blob([await blob.text()], { type }));
  return new ClipboardItem(
    format === 'html'
      ? { 'text/html': as('text/html'), 'text/plain': file.then(textOfPage) }
      : { 'text/plain': as('text/plain') },
  );
}

async function textOfPage({ blob }: FinishedFile): Promise<Blob> {
  const page = new DOMParser().parseFromString(await blob.text(), 'text/html');
  return new Blob([page.querySelector('main')?.innerText ?? ''], { type: 'text/plain' });
}
