import type { Extraction } from '../domain/document/article';
import type { PageSource } from '../domain/reading/frame-message';

/** `extractSource` for those who need it seldom: it is read from the disk when it is first called. */
export async function extractLater(page: PageSource): Promise<Extraction> {
  const { extractSource } = await import('./extract-source');
  return extractSource(page);
}
