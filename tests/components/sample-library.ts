import type { LibraryContents } from '../../application/library-port';
import type { Annotation } from '../../domain/annotation/annotation';
import { COLOURS, type Colour } from '../../domain/annotation/colour';
import type { Capture } from '../../domain/document/capture';
import type { DocumentRecord } from '../../domain/document/document';
import type { AnnotationId, CaptureId, DocumentId, TagId } from '../../domain/ids';
import type { Tag } from '../../domain/tag/tag';

/** A UUID v4 that can be told apart at a glance: a kind and a number. */
const uuid = (kind: number, number: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;

// Made up here, in the form that the validators want.
export const documentId = (number: number): DocumentId => uuid(1, number) as DocumentId;
export const captureId = (number: number): CaptureId => uuid(2, number) as CaptureId;
export const annotationId = (number: number): AnnotationId => uuid(3, number) as AnnotationId;
export const tagId = (number: number): TagId => uuid(4, number) as TagId;

interface Described {
  readonly title: string;
  readonly publisher: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly date: string;
  readonly dateline: string;
}

const DESCRIBED: readonly Described[] = [
  {
    title: 'Inspectors turned away from the harbour prison three times in a year',
    publisher: 'Northern Rights Observatory',
    lang: 'en',
    dir: 'ltr',
    date: '2024-03-14',
    dateline: 'Geneva',
  },
  {
    title: 'لجنة مستقلة تطالب بفتح أبواب السجن أمام المفتشين',
    publisher: 'مرصد الشمال',
    lang: 'ar',
    dir: 'rtl',
    date: '2024-03-14',
    dateline: 'جنيف',
  },
  {
    title: '港の刑務所、査察官の立ち入りを年に三度拒む',
    publisher: '北方人権観測所',
    lang: 'ja',
    dir: 'ltr',
    date: '2024-03-14',
    dateline: 'ジュネーブ',
  },
  {
    title: 'A law that lets the door stay shut: annual report on places of detention',
    publisher: 'Lakeside Legal Clinic',
    lang: 'en',
    dir: 'ltr',
    date: '2023-11',
    dateline: '',
  },
];

interface Said {
  readonly document: number;
  readonly exact: string;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly number[];
}

const SAID: readonly Said[] = [
  {
    document: 1,
    exact: 'Of the 212 complaints that prisoners filed in that time, not one led to an inquiry,',
    colour: 'violation',
    note: 'Key figure for the submission; check with the table in annex 2.',
    tags: [2],
  },
  {
    document: 1,
    exact:
      '“They had written their names on the complaints, and they had been moved to another wing within the week,”',
    colour: 'source',
    note: 'Reprisal after complaint. Ask for the dates of the transfers.',
    tags: [4, 6],
  },
  {
    document: 2,
    exact: 'قال مدير السجن إن الملفات الطبية ملك للوزارة، ولم تردّ الوزارة على أي شكوى حتى اليوم.',
    colour: 'perpetrator',
    note: '',
    tags: [7],
  },
  {
    document: 3,
    exact: '収容者が提出した212件の申し立てのうち、調査に至ったものは一件もない。',
    colour: 'violation',
    note: '',
    tags: [2],
  },
  {
    document: 4,
    exact:
      'The register names neither the physician nor the hour, although the rules of the house ask for both.',
    colour: 'victim',
    note: 'Cf. the minimum rules on medical files.',
    tags: [3, 7],
  },
];

const PATHS = [
  'Torture',
  'Torture/Failure to investigate',
  'Torture/Deaths in custody',
  'Defenders/Reprisals',
  'Fair trial',
  'Prison conditions',
  'Access to files',
];

export function sampleTags(): readonly Tag[] {
  return PATHS.map((path, index) => ({
    id: tagId(index + 1),
    path,
    colour: null,
    description: '',
    origin: 'own',
    state: 'live',
  }));
}

function sampleDocument(number: number, described: Described): DocumentRecord {
  return {
    id: documentId(number),
    url: `https://observatory.example/2024/harbour-${number}`,
    canonicalUrl: null,
    title: described.title,
    subtitle: null,
    byline: null,
    publisher: described.publisher,
    published: {
      date: described.date,
      precision: described.date.length > 7 ? 'day' : 'month',
      raw: described.date,
    },
    dateline: described.dateline,
    lang: described.lang,
    dir: described.dir,
    suggestedTags: { regions: [], topics: [] },
    translations: [],
    tagIds: [],
    archiveUrl: null,
    createdAt: `2026-11-${String(20 - number).padStart(2, '0')}T09:00:00.000Z`,
    visitedAt: `2026-11-${String(20 - number).padStart(2, '0')}T09:00:00.000Z`,
    state: 'live',
  };
}

function sampleAnnotation(number: number, said: Said): Annotation {
  const start = Math.max(0, sampleText(said.document).indexOf(said.exact));
  const minute = new Date(Date.UTC(2026, 10, 20, 12, 0) - number * 60_000).toISOString();
  return {
    id: annotationId(number),
    documentId: documentId(said.document),
    captureId: captureId(said.document),
    quote: { exact: said.exact, prefix: '', suffix: '' },
    position: { start, end: start + said.exact.length },
    colour: said.colour,
    note: said.note,
    tagIds: said.tags.map(tagId),
    createdAt: minute,
    updatedAt: minute,
    state: 'live',
    deletedAt: null,
  };
}

/** Later passages stand earlier in it, so that by time and by place are two orders. */
function passagesOf(document: number): readonly string[] {
  return SAID.filter((said) => said.document === document)
    .map((said) => said.exact)
    .reverse();
}

const sampleText = (document: number): string => passagesOf(document).join('\n');

/** A capture whose text holds the document's passages, a paragraph each. */
export function sampleCapture(number: number): Capture {
  const passages = passagesOf(number);
  const address = `https://observatory.example/2024/harbour-${number}`;
  return {
    id: captureId(number),
    documentId: documentId(number),
    capturedAt: '2026-11-20T09:00:00.000Z',
    zone: 'UTC',
    requestedUrl: address,
    finalUrl: address,
    canonicalUrl: null,
    scope: 'article',
    html: passages.map((passage) => `<p>${passage}</p>`).join(''),
    text: sampleText(number),
    htmlSha256: '0'.repeat(64),
    textSha256: '0'.repeat(64),
    method: { browser: 'sample', extension: '0', readability: '0', viewport: { width: 1, height: 1 } },
  };
}

/** Four documents in three languages with five annotations; invented, as are all names in them. */
export function sampleContents(): LibraryContents {
  return {
    documents: DESCRIBED.map((described, index) => sampleDocument(index + 1, described)),
    annotations: SAID.map((said, index) => sampleAnnotation(index + 1, said)),
    tags: sampleTags(),
    captures: DESCRIBED.map((_, index) => sampleCapture(index + 1)),
  };
}

/** As many annotations as asked for, 24 to a document. */
export function manyContents(count: number): LibraryContents {
  const documents = Array.from({ length: Math.ceil(count / 24) }, (_, index) => {
    const described = DESCRIBED[index % DESCRIBED.length] ?? DESCRIBED[0];
    if (!described) throw new Error('There are samples');
    return sampleDocument(index + 1, { ...described, title: `${described.title} (${index + 1})` });
  });
  const annotations = Array.from({ length: count }, (_, index) => {
    const document = Math.floor(index / 24) + 1;
    const matching = SAID.filter((said) => said.document === ((document - 1) % DESCRIBED.length) + 1);
    const said = matching[index % matching.length];
    if (!said) throw new Error('Each document has a sample');
    return sampleAnnotation(index + 1, {
      ...said,
      document,
      colour: COLOURS[index % COLOURS.length] ?? said.colour,
    });
  });
  return {
    documents,
    annotations,
    tags: sampleTags(),
    captures: documents.map((_, index) => sampleCapture(index + 1)),
  };
}
