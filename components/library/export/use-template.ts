import { useEffect, useState } from 'preact/hooks';
import type { LibraryPort } from '../../../application/library-port';
import { USUAL_TEMPLATE } from '../../../domain/exporting/usual-template';

export interface TemplateInHand {
  /** What files are written by; null for the usual one. */
  readonly template: string | null;
  /** As it stands in its field, which may be empty while another one is written. */
  readonly shown: string;
  readonly draft: (template: string) => void;
  /** '' gives back the usual one. */
  readonly keep: (template: string) => void;
}

/** The template that is kept, and what is being made of it. `kept` null: the usual one. */
export function useTemplate(
  kept: string | null,
  port: Pick<LibraryPort, 'changePreferences'>,
  onFault: (fault: unknown) => void,
): TemplateInHand {
  const [draft, setDraft] = useState<string | null>(null);
  // What was kept since is followed from then on: undo changes it. What is still being written is not lost to another tab.
  useEffect(() => setDraft((now) => (now !== null && orNull(now) === kept ? null : now)), [kept]);
  const shown = draft ?? kept ?? USUAL_TEMPLATE;
  return {
    template: shown === USUAL_TEMPLATE ? null : shown,
    shown,
    draft: setDraft,
    keep(wanted) {
      const next = orNull(wanted);
      setDraft(next === kept ? null : (next ?? USUAL_TEMPLATE));
      // Also where it is kept already as far as is known here: another one may be on its way there.
      if (draft === null && next === kept) return;
      port.changePreferences({ markdownTemplate: next ?? '' }).then((result) => {
        if (!result.ok) onFault(result.error);
      }, onFault);
    },
  };
}

/** Null for the usual template, and for none. */
const orNull = (template: string): string | null =>
  template === '' || template === USUAL_TEMPLATE ? null : template;
