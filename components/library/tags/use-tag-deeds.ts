import { useCallback } from 'preact/hooks';
import type { LibraryPort } from '../../../application/library-port';
import type { ErrorCode } from '../../../domain/error-code';
import type { TagChange } from '../../../domain/tag/plan-tag-change';
import type { Tag } from '../../../domain/tag/tag';
import type { Result } from '../../../messaging/result';
import { useText } from '../../fluent/use-text';
import type { Notice } from '../use-deeds';

/** Each gives why it was refused, or null once it is done and said. */
export interface TagDeeds {
  readonly create: (tag: Pick<Tag, 'path' | 'colour' | 'description'>) => Promise<ErrorCode | null>;
  readonly change: (change: TagChange) => Promise<ErrorCode | null>;
  readonly remove: (path: string) => Promise<ErrorCode | null>;
}

/** What changes tags. What was refused is said where it was asked for; anything unexpected is a fault. */
export function useTagDeeds(
  port: LibraryPort,
  tell: (notice: Notice) => void,
  onFault: (fault: unknown) => void,
): TagDeeds {
  const text = useText();
  const say = useCallback(
    async (asking: Promise<Result<{ deed: string | null }>>, tag: string): Promise<ErrorCode | null> => {
      try {
        const result = await asking;
        if (!result.ok) return result.error.code;
        const { deed } = result.value;
        if (deed !== null)
          tell({ message: text('tag-done', { deed: deed.replace('.', '-'), tag }), undoable: true });
        return null;
      } catch (fault) {
        onFault(fault);
        return null;
      }
    },
    [text, tell, onFault],
  );
  return {
    create: (tag) => say(port.createTag(tag), tag.path),
    change: (change) => say(port.changeTag(change), change.to ?? change.path),
    remove: (path) => say(port.deleteTags(path), path),
  };
}
