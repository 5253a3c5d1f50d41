// What other tools make of a page, each by its own published code: a document in, HTML out.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';

export const PEERS = {
  readability: (document) => new Readability(document).parse()?.content ?? '',
  defuddle: (document, url) => new Defuddle(document, { url }).parse().content,
};
