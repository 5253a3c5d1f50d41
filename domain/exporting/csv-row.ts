/** A field of RFC 4180 with its quotation marks, which also stand where none are needed. */
export const quotedField = (field: string): string => `"${field.replaceAll('"', '""')}"`;

/** RFC 4180. All fields are quoted, so that a semicolon in one is none where Excel parts fields at semicolons. */
export const csvRow = (fields: readonly string[]): string => `${fields.map(quotedField).join(',')}\r\n`;
