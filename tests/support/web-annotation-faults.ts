import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { sharedFile } from '../e2e/support/project-folder.ts';

interface Schema extends Record<string, unknown> {
  readonly assertionType?: string;
  readonly expectedResult?: string;
}

interface AjvLike {
  addSchema(schema: object): void;
  compile(schema: object): (value: unknown) => boolean;
}

/** The W3C's own assertions about the Web Annotation model, or null where that folder is not there. */
const SCHEMAS = sharedFile('formats/web-annotation');
if (SCHEMAS === null)
  console.warn('SKIPPED: the schemas of the W3C are not there (../shared/formats/web-annotation)');
export const hasWebAnnotationSchemas = SCHEMAS !== null;

const FOLDERS = {
  annotations: ['annotations', 'annotations/specificResource'],
  collections: ['collections'],
  pages: ['collections/pages'],
} as const;

/** Each assertion of a kind that says MUST, to be run on a value: gives the names of those that it breaks. */
export function webAnnotationFaults(kind: keyof typeof FOLDERS): (value: unknown) => readonly string[] {
  if (SCHEMAS === null) return () => [];
  const require = createRequire(import.meta.url);
  // Both packages are CommonJS with a default export inside.
  const { default: Ajv } = require('ajv-draft-04') as { default: new (options: object) => AjvLike };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: AjvLike) => void };
  const ajv = new Ajv({ strict: false, logger: false, validateFormats: true });
  addFormats(ajv);
  const schemasIn = (folder: string) =>
    readdirSync(join(SCHEMAS, folder))
      .filter((name) => name.endsWith('.json'))
      .map((name) => readSchema(join(SCHEMAS, folder, name)));
  for (const schema of schemasIn('definitions')) ajv.addSchema(schema);
  const assertions = FOLDERS[kind]
    .flatMap(schemasIn)
    .filter(({ assertionType }) => assertionType === 'must')
    .map((schema) => ({
      id: schema.id,
      check: ajv.compile(schema),
      valid: (schema.expectedResult ?? 'valid') === 'valid',
    }));
  if (assertions.length === 0) throw new Error(`There is no assertion about ${kind} in ${SCHEMAS}`);
  return (value) => assertions.filter(({ check, valid }) => check(value) !== valid).map(({ id }) => id);
}

/** The assertions refer to each other by name, under an address that they do not have themselves. */
function readSchema(file: string): Schema & { readonly id: string } {
  // The files of the W3C are JSON schemas with two keys of their own.
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  return { ...schema, id: `http://w3c.test/${basename(file)}` };
}
