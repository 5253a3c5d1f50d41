import { useEffect, useRef, useState } from 'preact/hooks';
import { copyLater, type Copied } from '../../../dom/copy-later';
import type { FinishedFile, Wish } from '../../../application/export-tasks';
import type { Exporter } from './create-exporter';
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
      const copied = write().then((file) => copiedOf(wish, file));
      end(
        copyLater(copied, wish.format === 'html').then((isCopied) => ({
          state: isCopied ? 'copied' : 'refused',
        })),
      );
    },
    stop: () => under.current?.abort(),
  };
}

/** Where a program takes formatted text it gets the page; every other gets the text. */
async function copiedOf({ format }: Wish, { blob }: FinishedFile): Promise<Copied> {
  const text = await blob.text();
  if (format !== 'html') return { text };
  const page = new DOMParser().parseFromString(text, 'text/html');
  return { text: page.querySelector('main')?.innerText ?? '', html: text };
}
