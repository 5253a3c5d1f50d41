import { CITATION_STYLE_IDS, type CitationStyleId } from '../citation/citation-style';
import { parseKeySettings, USUAL_KEYS, type KeySettings } from './key-settings';

/** How a passage is copied: its words, with their source, as Markdown, an address that leads to them, or a citation of its place. */
export const COPY_FORMS = ['quotation', 'source', 'markdown', 'link', 'citation'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

/**
 * How the person works in the reader. Nothing private: kept in `storage.local` under the key `working`, apart from how text is
 * shown, which the page script has to read before the text is on the screen.
 */
export interface WorkingSettings {
  readonly keys: KeySettings;
  /** What was copied as last; the next copy is the same. */
  readonly copyAs: CopyForm;
  /** The style that was chosen as last. */
  readonly citationStyle: CitationStyleId;
}
export type CopyChoice = Pick<WorkingSettings, 'copyAs' | 'citationStyle'>;

export const WORKING_KEY = 'working';
export const USUAL_WORKING: WorkingSettings = { keys: USUAL_KEYS, copyAs: 'source', citationStyle: 'house' };

/** Whatever is stored, made into settings: what is not understood falls back to its default, one by one. */
export function parseWorkingSettings(stored: unknown): WorkingSettings {
  const of = new Map<string, unknown>(
    Object.entries(typeof stored === 'object' && stored !== null ? stored : {}),
  );
  return {
    keys: parseKeySettings(of.get('keys')),
    copyAs: COPY_FORMS.find((form) => form === of.get('copyAs')) ?? USUAL_WORKING.copyAs,
    citationStyle:
      CITATION_STYLE_IDS.find((style) => style === of.get('citationStyle')) ?? USUAL_WORKING.citationStyle,
  };
}
