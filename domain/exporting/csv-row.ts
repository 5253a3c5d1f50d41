/** RFC 4180. All fields are quoted, so that a semicolon in one is none where Excel parts fields at semicolons. */
export function csvRow(fields: readonly string[]): string {
  return `${fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')}\r\n`;
}
