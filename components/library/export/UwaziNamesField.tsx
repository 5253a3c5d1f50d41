import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { NO_UWAZI_NAMES, readUwaziNames, type UwaziNames } from '../../../domain/exporting/uwazi-names';
import { useText } from '../../fluent/use-text';
import { parseJson } from '../parse-json';

/** Takes Uwazi's own list of what was imported before, so that it is written anew and not doubled. */
export function UwaziNamesField({
  names,
  onNames,
}: {
  /** Null until a list was chosen. */
  readonly names: UwaziNames | null;
  readonly onNames: (names: UwaziNames) => void;
}): JSX.Element {
  const text = useText();
  const id = useId();
  const read = async (files: readonly File[]): Promise<void> => {
    const answers = await Promise.all(
      files.map(async (file) => readUwaziNames(parseJson(await file.text()))),
    );
    onNames(new Map(answers.flatMap((one) => [...one])));
  };
  return (
    <div class="export-file" data-part="uwazi-names">
      <label for={id}>{text('uwazi-names')}</label>
      <input
        id={id}
        type="file"
        multiple
        accept=".json,application/json"
        aria-describedby={`${id}-said`}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // A file that cannot be read is as good as one with nothing in it, and is said to be.
          if (files.length > 0) read(files).catch(() => onNames(NO_UWAZI_NAMES));
        }}
      />
      <p id={`${id}-said`} aria-live="polite">
        {names === null ? text('uwazi-names-hint') : text('uwazi-names-found', { count: names.size })}
      </p>
    </div>
  );
}
