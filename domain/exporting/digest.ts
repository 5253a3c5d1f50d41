/** Gives the SHA-256 of bytes, or of a text's UTF-8 bytes, as lower-case hexadecimal. */
export type Digest = (content: string | Uint8Array<ArrayBuffer>) => Promise<string>;
