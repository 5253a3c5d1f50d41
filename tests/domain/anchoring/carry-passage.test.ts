import { describe, expect, it } from 'vitest';
import { carryPassage } from '../../../domain/anchoring/carry-passage';

const ARTICLE = [
  'The harbour office kept no list of those who were taken from the quay.',
  'Two porters said that the boats left before dawn, without lights.',
  'The office kept no list, the second porter said again.',
].join('\n');
const PAGE = [
  'Home\tReports\tAbout',
  'Night at the quay',
  'The harbour office kept no list[1] of those who were taken from the quay.',
  'Share this',
  'Two porters said that the boats left before dawn, without lights.',
  'The office kept no list, the second porter said again.',
  'More reports: The price of salt. A list of the taken.',
].join('\n');

function carried(passage: string): string | null {
  const start = PAGE.indexOf(passage);
  if (start < 0) throw new Error('the passage is not on the page');
  const place = carryPassage(PAGE, { start, end: start + passage.length }, ARTICLE);
  return place && ARTICLE.slice(place.start, place.end);
}

describe('a passage of a page in its article', () => {
  it('is found as it is', () => {
    expect(carried('left before dawn')).toBe('left before dawn');
  });

  it('is the one that was meant of two that are alike', () => {
    const start = PAGE.lastIndexOf('kept no list');
    const place = carryPassage(PAGE, { start, end: start + 12 }, ARTICLE);
    expect(place?.start).toBe(ARTICLE.lastIndexOf('kept no list'));
  });

  it('is found without what the article leaves out in its middle', () => {
    expect(carried('kept no list[1] of those who were taken')).toBe('kept no list of those who were taken');
    expect(carried('taken from the quay.\nShare this\nTwo porters said')).toBe(
      'taken from the quay.\nTwo porters said',
    );
  });

  it('is found across a box that is longer than itself, whose words it does not take along', () => {
    const box = 'Read more\nThe price of salt has doubled since the spring\nWho owns the boats at the quay';
    const page = PAGE.replace('Share this', box);
    const passage = `those who were taken from the quay.\n${box}\nTwo`;
    const start = page.indexOf(passage);
    const place = carryPassage(page, { start, end: start + passage.length }, ARTICLE);
    expect(place && ARTICLE.slice(place.start, place.end)).toBe('those who were taken from the quay.\nTwo');
  });

  it('is not there where hardly more than its two ends are', () => {
    const box = 'The price of salt has doubled since the spring, and nobody knows why.\n'.repeat(4);
    const page = PAGE.replace('Share this\n', box);
    const passage = `the quay.\n${box}Two`;
    const start = page.indexOf(passage);
    expect(carryPassage(page, { start, end: start + passage.length }, ARTICLE)).toBeNull();
  });

  it('is not there where it stands outside, or is cut at an end', () => {
    expect(carried('The price of salt.')).toBeNull();
    expect(carried('Night at the quay\nThe harbour office')).toBeNull();
    expect(carried('said again.\nMore reports: The price')).toBeNull();
  });
});
