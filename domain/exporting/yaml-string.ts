/**
 * A string as a double-quoted YAML scalar, which is JSON's form besides the characters that YAML takes for line ends or
 * does not print.
 */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
