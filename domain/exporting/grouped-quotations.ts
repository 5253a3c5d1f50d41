import type { Grouping } from './export-choice';
import type { Outgoing } from './outgoing';
import { quotationsIn, type Quotation, type QuotedDocument } from './quotation';

export interface QuotationGroup {
  /** Null where the quotations have none of what they are grouped by. */
  readonly heading: string | null;
  /** Where all are of one document. */
  readonly of: QuotedDocument | null;
  /** 1 for the outermost. */
  readonly level: 1 | 2 | 3;
  readonly quotations: readonly Quotation[];
}

/** Articles of treaties stand here in the built-in vocabulary: `Instruments/CAT/Article 12`. */
const ARTICLE = /^Instruments\/[^/]+\/./;

/**
 * What goes out, in groups: a quotation with two tags stands under both, one without any in the last group. By document they
 * come as they are read; by tag all have to be read first, their texts let go.
 */
export async function* groupedQuotations(
  { documents }: Pick<Outgoing, 'documents'>,
  by: Grouping,
): AsyncGenerator<QuotationGroup> {
  if (by !== 'document') return yield* byTag(await Array.fromAsync(quotationsIn({ documents })), by);
  for await (const of of documents)
    yield { heading: of.document.title || of.document.url, of, level: 1, quotations: of.quotations };
}

function byTag(all: readonly Quotation[], by: Exclude<Grouping, 'document'>): readonly QuotationGroup[] {
  const pathsOf = by === 'tag' ? ({ tagPaths }: Quotation) => tagPaths : articlesOf;
  const byPath = Map.groupBy(
    all.flatMap((quotation) => pathsOf(quotation).map((path) => ({ path, quotation }))),
    ({ path }) => path,
  );
  const without = all.filter((quotation) => pathsOf(quotation).length === 0);
  const groups = [...byPath.keys()].sort(byStep).flatMap((path, index, paths): QuotationGroup[] => [
    ...headingsAbove(path, paths[index - 1]),
    {
      heading: labelOf(path),
      of: null,
      level: levelOf(path),
      quotations: (byPath.get(path) ?? []).map(({ quotation }) => quotation),
    },
  ]);
  return without.length === 0
    ? groups
    : [...groups, { heading: null, of: null, level: 1, quotations: without }];
}

/** By code unit, step by step: what stands below a tag comes before a tag that only begins like it. */
function byStep(a: string, b: string): number {
  return a.replaceAll('/', '\0') < b.replaceAll('/', '\0') ? -1 : 1;
}

/** Those that the quotation is tagged with, else those of its document. */
function articlesOf({ tagPaths, documentTagPaths }: Quotation): readonly string[] {
  const own = tagPaths.filter((path) => ARTICLE.test(path));
  return own.length > 0 ? own : documentTagPaths.filter((path) => ARTICLE.test(path));
}

/** The tags above a path that the one before it did not stand under. */
function headingsAbove(path: string, before = ''): QuotationGroup[] {
  const steps = path.split('/');
  return steps.slice(0, -1).flatMap((_, index) => {
    const above = steps.slice(0, index + 1).join('/');
    const isThere = before === above || before.startsWith(`${above}/`);
    return isThere ? [] : [{ heading: labelOf(above), of: null, level: levelOf(above), quotations: [] }];
  });
}

/** No more than three levels of headings: what lies deeper says its whole way from there. */
function labelOf(path: string): string {
  const steps = path.split('/');
  return steps.slice(Math.min(steps.length - 1, 2)).join(' / ');
}

const levelOf = (path: string): QuotationGroup['level'] => {
  const depth = path.split('/').length;
  return depth === 1 ? 1 : depth === 2 ? 2 : 3;
};
