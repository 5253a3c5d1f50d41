import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NoteVersion } from '../../application/reader-port';
import { wordDiff } from '../../domain/diff/word-diff';
import { useLocalization } from '../fluent/use-text';
import { Button } from '../ui/Button';

export interface NoteVersionsProperties {
  /** The note as it stands. */
  readonly note: string;
  /** The newest first, as the port gives them; asked for again whenever the note changes. */
  readonly read: () => Promise<readonly NoteVersion[]>;
  /** An edit of the note like any other. */
  readonly onTakeBack: (note: string) => void;
  readonly onClose: () => void;
  /** Whether the button that opened it stands right above, and closes it as well. */
  readonly isUnderItsButton?: boolean;
}

/** What a note was before: each version with its time, what has changed since, and the way back to it. */
export function NoteVersions(properties: NoteVersionsProperties): JSX.Element {
  const { note, read, onTakeBack, onClose, isUnderItsButton = false } = properties;
  const { text } = useLocalization();
  const [versions, setVersions] = useState<readonly NoteVersion[] | null>(null);
  const root = useRef<HTMLElement>(null);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    let isGone = false;
    void latest.current().then((found) => {
      if (!isGone) setVersions(found);
    });
    return () => {
      isGone = true;
    };
  }, [note]);
  // Whoever asked for them goes on here, and so does whoever took one back, whose button goes.
  const takeFocus = (): void => root.current?.focus({ preventScroll: true });
  useEffect(takeFocus, []);
  useEffect(() => {
    if (versions) root.current?.scrollIntoView({ block: 'nearest' });
  }, [versions]);
  const earlier = versions?.filter((version) => version.note !== note);
  return (
    <section
      ref={root}
      class="note-versions"
      data-part="versions"
      tabIndex={-1}
      aria-label={text('note-versions')}
      aria-busy={versions === null}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      {earlier?.length === 0 && <p>{text('note-versions-none')}</p>}
      {earlier && earlier.length > 0 && (
        <ol class="note-versions-list">
          {earlier.map((version) => (
            <Version
              key={version.changeId}
              version={version}
              note={note}
              onTakeBack={(taken) => {
                takeFocus();
                onTakeBack(taken);
              }}
            />
          ))}
        </ol>
      )}
      {!isUnderItsButton && (
        <Button data-action="close-versions" onClick={onClose}>
          {text('close')}
        </Button>
      )}
    </section>
  );
}

function Version(properties: {
  readonly version: NoteVersion;
  readonly note: string;
  readonly onTakeBack: (note: string) => void;
}): JSX.Element {
  const { version, note, onTakeBack } = properties;
  const { text, lang } = useLocalization();
  const parts = useMemo(() => wordDiff(version.note, note), [version.note, note]);
  const time = timeOf(version.at, lang);
  return (
    <li data-version={version.changeId}>
      <time dateTime={version.at}>{time}</time>
      <p class="note-version" dir="auto">
        {parts.map(({ kind, text: words }, index) => {
          if (kind === 'removed') return <del key={index}>{words}</del>;
          return kind === 'added' ? <ins key={index}>{words}</ins> : words;
        })}
      </p>
      <Button
        icon="undo"
        data-action="take-back"
        aria-label={text('note-take-back-of', { time })}
        onClick={() => onTakeBack(version.note)}
      >
        {text('note-take-back')}
      </Button>
    </li>
  );
}

const timeOf = (at: string, lang: string): string =>
  new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
