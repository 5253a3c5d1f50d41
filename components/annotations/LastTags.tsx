import type { JSX } from 'preact';
import { KEY_TABLE } from '../../domain/reading/key-table';
import { useText } from '../fluent/use-text';
import { TagChip } from '../ui/TagChip';

export interface LastTagsProperties {
  /** In the order of their digits; null where one is gone. */
  readonly lastTags: readonly (string | null)[];
  /** Those that the annotation has, which are not offered. */
  readonly paths: readonly string[];
  readonly onGive: (path: string) => void;
}

const DIGITS = KEY_TABLE.find(({ deed }) => deed === 'last-tag')?.keys ?? [];

/** The tags that were used last, each with the digit that gives it. */
export function LastTags({ lastTags, paths, onGive }: LastTagsProperties): JSX.Element | null {
  const text = useText();
  const offered = lastTags.flatMap((path, index) =>
    path === null || paths.includes(path) ? [] : [{ path, digit: DIGITS[index] ?? '' }],
  );
  if (offered.length === 0) return null;
  return (
    <div class="card-tags last-tags" role="group" aria-label={text('last-tags')}>
      {offered.map(({ path, digit }) => (
        <span key={path} class="last-tag">
          <kbd aria-hidden="true">{digit}</kbd>
          <TagChip
            path={path}
            suggested
            label={text('give-last-tag', { tag: path, key: digit })}
            onPress={() => {
              onGive(path);
            }}
          />
        </span>
      ))}
    </div>
  );
}
