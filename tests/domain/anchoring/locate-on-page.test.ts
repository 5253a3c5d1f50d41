import { describe as test, expect, it } from 'vitest';
import { describe } from '../../../domain/anchoring/describe';
import { locateOnPage } from '../../../domain/anchoring/locate-on-page';
import type { Position } from '../../../domain/annotation/annotation';
import type { AnnotationId, CaptureId } from '../../../domain/ids';

const ARTICLE = [
  'The harbour office kept no list of those who were taken from the quay.',
  'Two porters said that the boats left before dawn, without lights.',
  'The office kept no list, the second porter said again.',
].join('\n');
const BOX = 'Read more\nThe price of salt has doubled since the spring\nWho owns the boats at the quay';
const PAGE = `Home\n${ARTICLE.replace('quay.\n', `quay.\n${BOX}\n`)}\nThe price of salt`;

/** The words of the page that a passage of the article stands on. */
async function stretches(
  passage: string,
  page = PAGE,
  { hasCapture = true, unseen = [] as readonly Position[] } = {},
): Promise<string[] | null> {
  const start = ARTICLE.indexOf(passage);
  if (start < 0) throw new Error('the passage is not in the article');
  const id = 'one' as AnnotationId;
  const captureId = 'capture' as CaptureId;
  const annotation = { ...describe(ARTICLE, { start, end: start + passage.length }), id, captureId };
  const captured = new Map(hasCapture ? [[captureId, ARTICLE]] : []);
  const found = await locateOnPage({ text: page, unseen }, [annotation], captured, () => Promise.resolve());
  return found.get(id)?.map((one) => page.slice(one.start, one.end)) ?? null;
}

test('an annotation on a page', () => {
  it('stands there in one piece as it is', async () => {
    expect(await stretches('left before dawn, without lights.\nThe office kept')).toEqual([
      'left before dawn, without lights.\nThe office kept',
    ]);
  });

  it('stands around a box between its paragraphs, and loses no end of it', async () => {
    expect(await stretches('from the quay.\nTwo')).toEqual(['from the quay.', 'Two']);
    expect(await stretches('quay.\nTwo porters said that the boats')).toEqual([
      'quay.',
      'Two porters said that the boats',
    ]);
  });

  it('stands in what is shown where the same words are hidden as well, and in what is hidden where they are not', async () => {
    const copy = ARTICLE.replaceAll('\n', ' ');
    const page = `${copy}\n${PAGE}`;
    const unseen = [{ start: 0, end: copy.length }];
    const passage = 'left before dawn, without lights.';
    expect(await stretches(passage, page)).toBeNull();
    expect(await stretches(passage, page, { unseen })).toEqual([passage]);
    const hidden = [{ start: 0, end: PAGE.length }];
    expect(await stretches(passage, PAGE, { unseen: hidden })).toEqual([passage]);
  });

  it('has no place where its words are gone', async () => {
    expect(await stretches('left before dawn', 'Home\nThe price of salt')).toBeNull();
  });

  it('is found by its quote where its capture is not at hand', async () => {
    expect(await stretches('boats left before dawn', PAGE, { hasCapture: false })).toEqual([
      'boats left before dawn',
    ]);
  });
});
