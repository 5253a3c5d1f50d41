import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NoteBlock, NoteInline, parseNote } from '../../domain/note/parse-note';

export interface NoteTextProperties {
  readonly note: string;
  /** Within a button: no links, and nothing that a button may not hold. */
  readonly isLabel?: boolean;
}

/** Whether there may be any Markdown in it; most notes have none. */
const MARKS = /[*_`[\\]|^\s*(?:[-+>#]|\d+[.)])|https?:|www\.|\S@\S/m;

let parser: typeof parseNote | undefined;

/** A note as it is read: simple Markdown as elements of ours, never as HTML. What it links to is asked for by a click alone. */
export function NoteText({ note, isLabel = false }: NoteTextProperties): JSX.Element {
  const [parse, setParse] = useState(() => parser);
  const isMarked = MARKS.test(note);
  useEffect(() => {
    if (!isMarked || parse) return;
    // Read when the first note needs it, so that no reader opens later for it.
    void import('../../domain/note/parse-note').then((module) => {
      parser = module.parseNote;
      setParse(() => module.parseNote);
    });
  }, [isMarked, parse]);
  if (!isMarked || !parse) return <>{note}</>;
  return (
    <span class="note-text" data-part="note-text">
      {parse(note).map((block, index) => (
        <Block key={index} block={block} isLabel={isLabel} />
      ))}
    </span>
  );
}

function Block({ block, isLabel }: { readonly block: NoteBlock; readonly isLabel: boolean }): JSX.Element {
  const blocks = (all: readonly NoteBlock[]): JSX.Element[] =>
    all.map((one, index) => <Block key={index} block={one} isLabel={isLabel} />);
  // A button may hold phrases only; the looks are the same, by the classes.
  const Of = (name: 'p' | 'blockquote' | 'pre' | 'li' | 'ul' | 'ol'): 'span' | typeof name =>
    isLabel ? 'span' : name;
  switch (block.kind) {
    case 'paragraph': {
      const Paragraph = Of('p');
      return (
        <Paragraph class="note-paragraph" dir="auto">
          <Inlines inlines={block.inlines} isLabel={isLabel} />
        </Paragraph>
      );
    }
    case 'quote': {
      const Quote = Of('blockquote');
      return (
        <Quote class="note-quote" dir="auto">
          {blocks(block.blocks)}
        </Quote>
      );
    }
    case 'code': {
      const Code = Of('pre');
      return (
        <Code class="note-code" dir="ltr">
          {block.text}
        </Code>
      );
    }
    case 'list': {
      const List = Of(block.start === null ? 'ul' : 'ol');
      const Item = Of('li');
      return (
        <List class="note-list" dir="auto" {...(List === 'ol' ? { start: block.start ?? 1 } : {})}>
          {block.items.map((item, index) => (
            <Item key={index} class={block.start === null ? 'note-item' : 'note-item note-numbered'}>
              {blocks(item)}
            </Item>
          ))}
        </List>
      );
    }
  }
}

interface InlinesProperties {
  readonly inlines: readonly NoteInline[];
  readonly isLabel: boolean;
}

function Inlines({ inlines, isLabel }: InlinesProperties): JSX.Element {
  return (
    <>
      {inlines.map((inline, index) => (
        <Inline key={index} inline={inline} isLabel={isLabel} />
      ))}
    </>
  );
}

function Inline({
  inline,
  isLabel,
}: {
  readonly inline: NoteInline;
  readonly isLabel: boolean;
}): JSX.Element {
  switch (inline.kind) {
    case 'text':
      return <>{inline.text}</>;
    case 'break':
      return <br />;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.inlines} isLabel={isLabel} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.inlines} isLabel={isLabel} />
        </em>
      );
    case 'link': {
      const inner = <Inlines inlines={inline.inlines} isLabel={isLabel} />;
      if (isLabel) return <u>{inner}</u>;
      const { address } = inline;
      return (
        <a
          href={address}
          title={address}
          target="_blank"
          rel="noopener noreferrer"
          referrerpolicy="no-referrer"
        >
          {inner}
        </a>
      );
    }
  }
}
