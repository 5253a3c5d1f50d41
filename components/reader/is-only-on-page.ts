import type { Annotation } from '../../domain/annotation/annotation';
import type { ReaderState } from './reader-state';

/** Whether a passage was marked on the page outside the article, which is what is shown here. */
export function isOnlyOnPage({ opened, located }: ReaderState, { id, captureId }: Annotation): boolean {
  const where = located.get(id);
  const made = opened?.otherTexts.find((one) => one.captureId === captureId);
  return made?.scope === 'page' && where !== undefined && 'unplaced' in where && where.unplaced === 'missing';
}
