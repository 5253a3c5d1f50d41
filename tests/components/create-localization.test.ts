import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLocalization } from '../../components/fluent/create-localization';
import { ERROR_CODES } from '../../domain/error-code';

const source = (name: string): string =>
  readFileSync(new URL(`../../locales/en/${name}.ftl`, import.meta.url), 'utf8');

describe('createLocalization', () => {
  const { text } = createLocalization('en', [
    'plain = Library\nnamed = Remove { $tag }\ncounted = { $count ->\n    [one] one document\n   *[other] { $count } documents\n  }\nwith =\n    .label = Name',
  ]);

  it('gives the text of a message and of an attribute', () => {
    expect(text('plain')).toBe('Library');
    expect(text('with.label')).toBe('Name');
  });

  it('isolates words that it takes in, but not numbers', () => {
    expect(text('named', { tag: 'شكوى' })).toBe('Remove \u2068شكوى\u2069');
    expect(text('counted', { count: 1284 })).toBe('1,284 documents');
  });

  it('chooses the plural of the language', () => {
    expect(text('counted', { count: 1 })).toBe('one document');
  });

  it('throws outside of production when an id or an argument is missing', () => {
    expect(() => text('nothing-of-the-kind')).toThrow('nothing-of-the-kind');
    expect(() => text('named')).toThrow('tag');
  });

  it('knows the direction of the language', () => {
    expect(createLocalization('ar-EG', []).dir).toBe('rtl');
    expect(createLocalization('ja', []).dir).toBe('ltr');
  });

  it('has a sentence for every error code', () => {
    const errors = createLocalization('en', [source('errors')]);
    for (const code of ERROR_CODES) expect(errors.text(`error-${code}`)).toMatch(/\.$/);
  });
});
