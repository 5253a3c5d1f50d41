import { success } from '../messaging/result';
import { changePreferences, readPreferences } from '../storage/preference-commands';
import type { InWorkspace } from './workspace';

/** Whether the built-in vocabulary is offered, for a page that shows nothing else of the library. */
export interface VocabularyChoice {
  /** False where it cannot be read. */
  read(): Promise<boolean>;
  /** What stands afterwards. */
  choose(isWanted: boolean): Promise<boolean>;
}

export function createVocabularyChoice(inWorkspace: InWorkspace): VocabularyChoice {
  const read = async (): Promise<boolean> => {
    const chosen = await inWorkspace(async ({ database }) => success(await readPreferences(database)));
    return chosen.ok && chosen.value.vocabulary;
  };
  return {
    read,
    async choose(isWanted) {
      const changed = await inWorkspace(async ({ database, moment }) =>
        success(await changePreferences(database, { vocabulary: isWanted }, moment())),
      );
      return changed.ok ? changed.value.vocabulary : read();
    },
  };
}
