import type { JSX } from 'preact';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import type { DocumentRecord } from '../../domain/document/document';
import { useLocalization } from '../fluent/use-text';
import { Icon } from '../ui/Icon';
import { TagChip } from '../ui/TagChip';
import { languageName } from './language-name';
import { ORDERS, type ViewAction, type ViewState } from './view-state';

export interface FacetsProperties {
  readonly view: ViewState;
  readonly documents: readonly DocumentRecord[];
  /** The one document that the list is narrowed to. */
  readonly document: DocumentRecord | null;
  /** Whether the list can be put in another order. */
  readonly ordered: boolean;
  readonly onChange: (action: ViewAction) => void;
}

/** What narrows the list, each with a way out, and the order of it. */
export function Facets({ view, documents, document, ordered, onChange }: FacetsProperties): JSX.Element {
  const { text, lang } = useLocalization();
  const publishers = distinct(documents.map(({ publisher }) => publisher ?? '')).sort(
    new Intl.Collator(lang).compare,
  );
  const languages = distinct(documents.map((one) => one.lang));
  return (
    <div class="facets" role="group" aria-label={text('narrow')}>
      {document && (
        <a
          class="tag facet-document"
          href="#annotations"
          aria-label={text('show-all-documents', { title: document.title })}
        >
          <bdi>{document.title}</bdi>
          <Icon name="close" />
        </a>
      )}
      {view.tag !== null && (
        <TagChip
          path={view.tag}
          icon="close"
          label={text('without-tag', { tag: view.tag })}
          onPress={() => onChange({ type: 'narrow', filters: { tag: null } })}
        />
      )}
      <div class="colours" role="group" aria-label={text('colour')}>
        {COLOURS.map((colour) => (
          <ColourToggle key={colour} colour={colour} on={view.colours.has(colour)} onChange={onChange} />
        ))}
      </div>
      {publishers.length > 1 && (
        <select
          class="facet"
          aria-label={text('publisher')}
          value={view.publisher ?? ''}
          onChange={(event) =>
            onChange({ type: 'narrow', filters: { publisher: event.currentTarget.value || null } })
          }
        >
          <option value="">{text('publisher-any')}</option>
          {publishers.map((publisher) => (
            <option key={publisher} value={publisher}>
              {publisher}
            </option>
          ))}
        </select>
      )}
      {languages.length > 1 && (
        <select
          class="facet"
          aria-label={text('language')}
          value={view.language ?? ''}
          onChange={(event) =>
            onChange({ type: 'narrow', filters: { language: event.currentTarget.value || null } })
          }
        >
          <option value="">{text('language-any')}</option>
          {languages.map((language) => (
            <option key={language} value={language}>
              {languageName(language, lang)}
            </option>
          ))}
        </select>
      )}
      {ordered && (
        <select
          class="facet facet-order"
          aria-label={text('order')}
          value={view.order}
          onChange={({ currentTarget }) => {
            const order = ORDERS.find((one) => one === currentTarget.value);
            if (order) onChange({ type: 'order', order });
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {text(`order-${order}`)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function ColourToggle(properties: {
  readonly colour: Colour;
  readonly on: boolean;
  readonly onChange: (action: ViewAction) => void;
}): JSX.Element {
  const { colour, on, onChange } = properties;
  const { text } = useLocalization();
  const name = text(`colour-${colour}`);
  return (
    <button
      type="button"
      class="colour-toggle"
      data-colour={colour}
      aria-pressed={on}
      aria-label={name}
      title={name}
      onClick={() => onChange({ type: 'colour', colour })}
    >
      <span class="swatch" />
    </button>
  );
}

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values)].filter((value) => value !== '');
