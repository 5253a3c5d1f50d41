import type { JSX } from 'preact';

export interface PathChoiceProperties {
  readonly label: string;
  /** Name for the tests. */
  readonly part: string;
  /** What stands for no path. */
  readonly none: string;
  readonly paths: readonly string[];
  /** '' for none. */
  readonly chosen: string;
  readonly onChoose: (path: string) => void;
}

/** One of the tags, or none. */
export function PathChoice({
  label,
  part,
  none,
  paths,
  chosen,
  onChoose,
}: PathChoiceProperties): JSX.Element {
  return (
    <label>
      {label}
      <select
        class="field"
        data-part={part}
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        <option value="">{none}</option>
        {paths.map((path) => (
          <option key={path} value={path}>
            {path}
          </option>
        ))}
      </select>
    </label>
  );
}
