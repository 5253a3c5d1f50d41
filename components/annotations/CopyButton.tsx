import type { JSX } from 'preact';
import { CITATION_STYLE_IDS, type CitationStyleId } from '../../domain/citation/citation-style';
import { COPY_FORMS, type CopyChoice } from '../../domain/reading/working-settings';
import type { TextOf } from '../fluent/create-localization';
import { useText } from '../fluent/use-text';
import { Button } from '../ui/Button';
import { MenuButton, type MenuItem } from '../ui/MenuButton';

export interface CopyButtonProperties {
  /** What the button copies; without it there is no choice, and it copies with the source. */
  readonly choice: CopyChoice | undefined;
  readonly onCopy: (choice?: CopyChoice) => void;
}

/** Copies as last time; the small button beside it offers the other forms. */
export function CopyButton({ choice, onCopy }: CopyButtonProperties): JSX.Element {
  const text = useText();
  const form = choice?.copyAs ?? 'source';
  return (
    <span class="split-button">
      <Button
        data-action={`copy-${form === 'source' ? 'with-source' : form}`}
        onClick={() => {
          onCopy();
        }}
      >
        {choice ? nameOfCopy(choice, text) : text('copy-as-source')}
      </Button>
      {choice && <CopyMenu choice={choice} onCopy={onCopy} />}
    </span>
  );
}

/** What a copy is called where it can be pressed. */
export function nameOfCopy({ copyAs, citationStyle }: CopyChoice, text: TextOf): string {
  return copyAs === 'citation'
    ? text('copy-as-citation', { style: text(`style-${citationStyle}`) })
    : text(`copy-as-${copyAs}`);
}

/** The forms that a passage can be copied in, the usual one marked. */
export function CopyMenu({
  choice,
  onCopy,
}: {
  readonly choice: CopyChoice;
  readonly onCopy: (choice: CopyChoice) => void;
}): JSX.Element {
  const text = useText();
  return (
    <MenuButton label={text('copy-forms')} name="copy-forms" items={() => copyItems(choice, text, onCopy)} />
  );
}

/** Each form, and the citation in each style. */
export function copyItems(
  chosen: CopyChoice,
  text: TextOf,
  onCopy: (choice: CopyChoice) => void,
): readonly MenuItem[] {
  const forms = COPY_FORMS.filter((form) => form !== 'citation').map((copyAs) => ({
    name: copyAs,
    label: text(`copy-as-${copyAs}`),
    isChosen: copyAs === chosen.copyAs,
    run: () => {
      onCopy({ ...chosen, copyAs });
    },
  }));
  const styles = styleItems(chosen.copyAs === 'citation' ? chosen.citationStyle : null, text, (style) => {
    onCopy({ copyAs: 'citation', citationStyle: style });
  });
  return [...forms, ...styles.map((item, index) => ({ ...item, beginsGroup: index === 0 }))];
}

/** A citation in each style. */
export function styleItems(
  chosen: CitationStyleId | null,
  text: TextOf,
  onCite: (style: CitationStyleId) => void,
): readonly MenuItem[] {
  return CITATION_STYLE_IDS.map((style) => ({
    name: `citation-${style}`,
    label: nameOfCopy({ copyAs: 'citation', citationStyle: style }, text),
    isChosen: style === chosen,
    run: () => {
      onCite(style);
    },
  }));
}
