import type { Colour } from '../annotation/colour';
import type { Annotation } from '../annotation/annotation';
import { COLOUR_HEX } from './colour-hex';
import { escapeXml } from './escape-xml';
import type { ExportOptions } from './export-format';
import type { Outgoing } from './outgoing';
import { textFormat } from './text-format';

interface Code {
  readonly guid: string;
  readonly name: string;
  readonly colour: Colour | null;
  readonly description: string;
  readonly below: Map<string, Code>;
}

/** Tags and colours as codes: a tag stands below those of its path, a colour below one that is called as the file calls colours. */
export class CodeBook {
  readonly #roots = new Map<string, Code>();
  readonly #byTag = new Map<string, string>();
  readonly #byColour = new Map<Colour, string>();
  readonly #options: ExportOptions;

  constructor({ tags, colours }: Pick<Outgoing, 'tags' | 'colours'>, options: ExportOptions) {
    this.#options = options;
    for (const { id, path, colour, description } of tags.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const guid = this.#add(path.split('/'), { guid: id, colour, description });
      this.#byTag.set(id, guid);
    }
    for (const colour of colours) {
      const name = options.labels.colour(colour);
      const guid = this.#add([options.labels.colours, name], {
        guid: options.newId(),
        colour,
        description: '',
      });
      this.#byColour.set(colour, guid);
    }
  }

  /** The codes of an annotation: its colour's first. */
  of({ colour, tagIds }: Annotation): readonly string[] {
    return [this.#byColour.get(colour), ...tagIds.map((id) => this.#byTag.get(id))].filter(
      (guid) => guid !== undefined,
    );
  }

  /** `Codes` as both the project and the codebook of REFI-QDA have it; empty where there is none, as it may not be empty. */
  xml(): string {
    const codes = [...this.#roots.values()].map(xmlOf);
    return codes.length === 0 ? '' : `<Codes>\n${codes.join('\n')}\n</Codes>`;
  }

  #add(steps: readonly string[], code: Pick<Code, 'guid' | 'colour' | 'description'>): string {
    let level = this.#roots;
    for (const name of steps.slice(0, -1)) {
      const above = level.get(name) ?? {
        guid: this.#options.newId(),
        name,
        colour: null,
        description: '',
        below: new Map<string, Code>(),
      };
      level.set(name, above);
      level = above.below;
    }
    const name = steps.at(-1) ?? '';
    const there = level.get(name);
    if (there) return there.guid;
    level.set(name, { ...code, name, below: new Map() });
    return code.guid;
  }
}

function xmlOf({ guid, name, colour, description, below }: Code): string {
  const attributes = `guid="${guid}" name="${escapeXml(name)}" isCodable="true"${colour === null ? '' : ` color="${COLOUR_HEX[colour]}"`}`;
  const inner = [
    ...(description.trim() === '' ? [] : [`<Description>${escapeXml(description)}</Description>`]),
    ...[...below.values()].map(xmlOf),
  ];
  return inner.length === 0 ? `<Code ${attributes}/>` : `<Code ${attributes}>\n${inner.join('\n')}\n</Code>`;
}

/** A team's tags for NVivo, ATLAS.ti, MAXQDA and others (REFI-QDA codebook 1.0). */
export const refiCodebook = textFormat({
  extension: 'qdc',
  mediaType: 'application/xml;charset=utf-8',
  *pieces({ tags, software }, options) {
    yield `<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Witnessmark ${escapeXml(software.extension)}">
${new CodeBook({ tags, colours: [] }, options).xml()}
</CodeBook>
`;
  },
});
