import fc from 'fast-check';

const tag = fc.constantFrom(
  ...'p a div b table td tr li ul pre figure img span section svg math form style h2 br ruby rt dl dd q template details'.split(
    ' ',
  ),
);
const attribute = fc.constantFrom(
  '',
  ' id="a"',
  ' href="#a"',
  ' href="https://x.example/"',
  ' name=b',
  ' href=#b',
  ' lang=fr',
  ' src="https://x.example/i"',
  ' dir=q',
  ' onclick=x',
);
const token = fc.oneof(
  fc.tuple(tag, attribute).map(([name, said]) => `<${name}${said}>`),
  tag.map((name) => `</${name}>`),
  fc.constantFrom('text', ' ', '\n', '&lt;', '&amp;nbsp;', '\u00a0', '<!--', '-->', ']]>', '"', '\0', '漢'),
);

/** Any soup of tags. */
export const soup = fc.array(token, { maxLength: 24 }).map((tokens) => tokens.join(''));
