import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { CHAPTERS } from './long-report/sentences.mjs';
import { LEADS, SLOTS, TESTIMONY } from './long-report/words.mjs';

const SEED = 20240130;
const URL_OF_REPORT = 'https://observatory.example/report/2024/01/30/waiting-rooms';
const TITLE = 'Waiting Rooms';
const SUBTITLE = 'Detention, Complaint and Remedy in Northern Merrow, 2019–2023';
const PUBLISHER = 'Northern Rights Observatory';
const BYLINE = 'Ines Halvard and Tomas Reyl';

/** Mulberry32: small, and the same everywhere, so that the report is the same on every machine. */
function makeRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Writes with chance, and keeps what it has written: the HTML and the plain paragraphs. */
function makeWriter(random) {
  const html = [];
  const paragraphs = [];
  const notes = [];
  const pick = (list) => list[Math.floor(random() * list.length)];
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));

  const fill = (sentence) => {
    const place = pick(SLOTS.place);
    return sentence.replace(/\{(\w+)\}/g, (_, slot) => {
      if (slot === 'place') return place;
      if (slot === 'other') return pick(SLOTS.place.filter((name) => name !== place));
      if (slot === 'many') return String(between(14, 940));
      if (slot === 'percent') return String(between(11, 93));
      if (slot === 'days') return String(between(3, 60));
      if (slot === 'hours') return String(between(3, 46));
      return pick(SLOTS[slot]);
    });
  };

  /** A sentence may be led into; after a lead that ends in a comma or colon it goes on in small letters, names excepted. */
  const lead = (sentence) => {
    if (random() > 0.12) return sentence;
    const opening = pick(LEADS);
    const goesOn = /[,:] $/.test(opening);
    return (
      opening +
      (goesOn && /^(A|An|The|In|Of|One|Where|Since|People|Nobody) /.test(sentence)
        ? sentence[0].toLowerCase() + sentence.slice(1)
        : sentence)
    );
  };

  /** Every sentence of a chapter comes once before one comes again, so that no two stand close together. */
  const deal = (sentences) => {
    let hand = [];
    return () => {
      if (hand.length === 0)
        hand = [...sentences]
          .map((text) => [random(), text])
          .sort((a, b) => a[0] - b[0])
          .map(([, text]) => text);
      return hand.pop();
    };
  };

  const note = () => {
    const number = notes.length + 1;
    notes.push(
      `Observatory interview with a ${pick(SLOTS.role)}, ${pick(SLOTS.place)}, ${between(1, 28)} ${pick(SLOTS.month)} ${pick(SLOTS.year)}; file ${between(100, 999)}/${between(10, 99)}.`,
    );
    return number;
  };

  return {
    html,
    paragraphs,
    notes,
    pick,
    between,
    deal,
    heading: (level, text, id) =>
      html.push(`<h${level}${id ? ` id="${id}"` : ''}>${escape(text)}</h${level}>`),
    /** A paragraph of fixed words. */
    say: (text, tag = 'p') => {
      html.push(`<${tag}>${escape(text)}</${tag}>`);
      paragraphs.push(text);
    },
    list: (items) => {
      html.push(`<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('\n')}</ul>`);
      paragraphs.push(...items);
    },
    paragraph: (next, length) => {
      const sentences = Array.from({ length }, () => lead(fill(next())));
      const text = sentences.join(' ');
      if (random() < 0.35) {
        const number = note();
        html.push(
          `<p>${escape(text)}<sup><a id="ref-${number}" href="#note-${number}" role="doc-noteref">${number}</a></sup></p>`,
        );
        paragraphs.push(`${text}${number}`);
      } else {
        html.push(`<p>${escape(text)}</p>`);
        paragraphs.push(text);
      }
    },
    quotation: () => {
      const words = `“${pick(TESTIMONY)}”`;
      html.push(`<blockquote><p>${escape(words)}</p></blockquote>`);
      paragraphs.push(words);
    },
    table: (number, title) => {
      const rows = SLOTS.place.slice(0, 8).map((place) => {
        const cells = SLOTS.year.map(() => between(4, 310));
        return `<tr><th scope="row">${place}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td>${cells.reduce((a, b) => a + b, 0)}</td></tr>`;
      });
      html.push(
        `<table><caption>Table ${number}: ${escape(title)}, by place and year</caption><thead><tr><th scope="col">Place</th>${SLOTS.year
          .map((year) => `<th scope="col">${year}</th>`)
          .join('')}<th scope="col">All years</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`,
      );
    },
    figure: (number, caption) => {
      const [file, width, height] =
        number % 2 ? ['valley-morning.jpg', 1200, 800] : ['harbour-dusk.jpg', 1260, 840];
      html.push(
        `<figure class="picture"><img loading="lazy" src="assets/${file}" alt="" width="${width}" height="${height}"><figcaption class="picture__caption"><span class="picture__text">Figure ${number}: ${escape(caption)}</span><span class="picture__credit">© 2024 ${PUBLISHER}</span></figcaption></figure>`,
      );
      return { text: `Figure ${number}: ${caption}`, credit: `© 2024 ${PUBLISHER}` };
    },
  };
}

/** The report as HTML, and what a reader has to show of it in the form of the other sample pages. */
export function makeLongReport(seed = SEED) {
  const random = makeRandom(seed);
  const writer = makeWriter(random);
  const captions = [];

  writer.heading(2, 'Summary', 'summary');
  writer.say(
    'This report is about waiting: for a reason, for a lawyer, for a physician, for an answer. It is based on interviews with 412 people in the north of Merrow and on 1,960 pages of files, and it follows what happened to them from the hour of arrest to the day on which somebody, or nobody, replied to what they had written.',
  );
  writer.say(
    'Merrow is an invented country, and so are its places, offices and people. The report was written so that readers have something long to read, to mark and to find again.',
  );
  const anyChapter = writer.deal(CHAPTERS.flatMap(({ sentences }) => sentences));
  /** Half of what a chapter says is its own; the rest may come from any, as in life. */
  const dealFor = ({ sentences }) => {
    const own = writer.deal(sentences);
    const lately = [];
    const deal = () => (random() < 0.5 ? own() : anyChapter());
    return () => {
      let sentence = deal();
      while (lately.includes(sentence)) sentence = deal();
      lately.push(sentence);
      if (lately.length > 8) lately.shift();
      return sentence;
    };
  };
  CHAPTERS.forEach((chapter, index) => {
    const next = dealFor(chapter);
    for (let n = 0; n < 2 + (index % 2); n += 1) writer.paragraph(next, writer.between(4, 6));
  });
  writer.heading(2, 'How this report was made', 'method');
  writer.say(
    'Interviews were held between October 2021 and November 2023, in the language that the person preferred, and never with anybody else in the room. Everybody was told what the report was for, could stop at any time, and was read what had been written down before it was used.',
  );
  writer.say(
    'Names are not given. Where a place or an office could lead to a person, another one of the same kind stands in its stead. A finding is stated only where at least two sources that do not know each other agree.',
  );

  CHAPTERS.forEach((chapter, index) => {
    const next = dealFor(chapter);
    writer.heading(2, `${index + 1}. ${chapter.title}`, `chapter-${index + 1}`);
    for (let n = 0; n < 3; n += 1) writer.paragraph(next, writer.between(4, 7));
    chapter.sections.forEach((section, part) => {
      writer.heading(3, section, `chapter-${index + 1}-${part + 1}`);
      for (let n = 0; n < 9; n += 1) {
        writer.paragraph(next, writer.between(4, 7));
        if (n === 3 && part % 2 === 0) writer.quotation();
        if (n === 5 && part === 1) writer.table(index + 1, chapter.title);
        if (n === 6 && part === 2)
          captions.push(
            writer.figure(
              index + 1,
              `${writer.pick(SLOTS.place)}, from the road to ${writer.pick(SLOTS.place)}.`,
            ),
          );
      }
    });
  });

  writer.heading(2, 'Recommendations', 'recommendations');
  writer.list([
    'Keep one register of everybody who is held, in the hands of an office that arrests nobody.',
    'Let a lawyer in before the first question, and leave the two of them alone.',
    'Have every complaint opened, numbered and answered by people who have no colleagues at the station.',
    'Send a copy of each medical report to the person whom it is about.',
    'Tell one person of the detainee’s choice, at once, and write down who did so and when.',
    'Publish the answers as well as the complaints.',
  ]);
  const last =
    'We thank those who spoke to us. Some of them have asked to be told when the report is read by somebody who can do something; we have promised to tell them.';
  writer.say(last);
  const notes = writer.notes
    .map(
      (text, at) =>
        `<li id="note-${at + 1}" role="doc-footnote">${escape(text)} <a href="#ref-${at + 1}" role="doc-backlink" aria-label="Back to the text">↩</a></li>`,
    )
    .join('\n');

  const html = `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<title>${TITLE}: ${SUBTITLE} | ${PUBLISHER}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${BYLINE}">
<meta property="og:site_name" content="${PUBLISHER}">
<meta property="og:type" content="article">
<meta property="og:title" content="${TITLE}">
<meta property="article:published_time" content="2024-01-30T09:00:00+01:00">
<link rel="canonical" href="${URL_OF_REPORT}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="assets/site.css">
</head>
<body class="kind-report">
<a href="#main-content" class="off-screen skip-link">Skip to main content</a>
<header class="site-top" role="banner"><div class="site-top__row"><a class="site-top__name" href="index.html">${PUBLISHER}</a><a class="button" href="#give">Donate Now</a></div></header>
<main id="main-content"><article class="report">
<header class="report__top"><div class="report__dateline"><time datetime="2024-01-30T09:00:00+01:00">January 30, 2024</time></div>
<h1 class="report__title">${TITLE}</h1><p class="report__subtitle">${SUBTITLE}</p><p class="byline">By <a rel="author" href="#authors">${BYLINE}</a></p></header>
<div class="report__body">
${writer.html.join('\n')}
<section class="footnotes" role="doc-endnotes"><h2 id="notes">Notes</h2><ol>
${notes}
</ol></section>
</div></article></main>
<footer class="site-bottom"><p>© 2024 ${PUBLISHER}. Every place, person and event on this page is invented.</p></footer>
</body></html>
`;
  const expected = {
    url: URL_OF_REPORT,
    title: TITLE,
    subtitle: SUBTITLE,
    publisher: PUBLISHER,
    byline: BYLINE,
    published: '2024-01-30',
    dateline: null,
    lang: 'en',
    dir: 'ltr',
    paragraphs: writer.paragraphs,
    captions,
    suggestedTags: { regions: [], topics: [] },
    mustNotContain: ['Skip to main content', 'Donate Now', 'Every place, person and event'],
  };
  return {
    html,
    expected,
    words: writer.paragraphs.join(' ').split(/\s+/).length,
    notes: writer.notes.length,
  };
}

/** `node scripts/make-long-report.mjs PATH.html` writes the report there and `PATH.expected.json` beside it. */
function main(path) {
  const target = resolve(path);
  const { html, expected, words, notes } = makeLongReport();
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, html);
  writeFileSync(target.replace(/\.html$/, '') + '.expected.json', JSON.stringify(expected, null, 1) + '\n');
  console.log(`${target}: ${words} words, ${notes} notes`);
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href)
  main(argv[2] ?? 'tests/fixtures/pages/long-report.html');
