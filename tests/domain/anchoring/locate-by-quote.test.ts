import { describe, expect, it } from 'vitest';
import type { Located } from '../../../domain/anchoring/locate';
import { locateAll } from '../../../domain/anchoring/locate-all';

/** The answer to a plain selector with 32 characters of context, as other tools write them. */
function find(before: readonly string[], exact: string, now: readonly string[]): string | Located {
  const [old, text] = [before.join('\n'), now.join('\n')];
  const start = old.indexOf(exact);
  const end = start + exact.length;
  const quote = {
    exact,
    prefix: old.slice(Math.max(0, start - 32), start),
    suffix: old.slice(end, end + 32),
  };
  const [found] = locateAll(text, [{ quote, position: { start, end } }]);
  if (!found) throw new Error('no answer');
  return 'start' in found ? text.slice(found.start, found.end) : found;
}

const AMBIGUOUS = expect.objectContaining({ unplaced: 'ambiguous' }) as unknown;

describe('a paragraph that stands among others', () => {
  const HARBOUR = 'Fishing boats had left the harbour two hours before the storm was announced.';
  const WATCH = 'Nobody on the night watch remembers who ordered the lamps to be put out.';
  const REPORT = 'Seven pages of the report describe how the radio was taken from the wall.';
  const WIDOWS = 'Widows of the missing crew waited eleven years for a hearing in the capital.';
  const COURT = 'Finally a court of appeal sent the file back and asked for a second inquiry.';
  const before = [HARBOUR, WATCH, REPORT, WIDOWS, COURT];

  it('is found where the paragraphs were put in another order', () => {
    expect(find(before, REPORT, [WIDOWS, COURT, REPORT, HARBOUR, WATCH])).toBe(REPORT);
  });

  it('is found where paragraphs were put in on both sides of it', () => {
    const added = Array.from({ length: 8 }, (_, at) => `Addition ${String(at)}: sources disagree here.`);
    expect(find(before, REPORT, [HARBOUR, WATCH, ...added, REPORT, ...added, WIDOWS, COURT])).toBe(REPORT);
  });

  it('is not found in a copy where the text closed over it', () => {
    const quoted = `Mariners later recited: ${REPORT} Such was their memory.`;
    expect(find(before, REPORT, [HARBOUR, WATCH, WIDOWS, COURT, quoted])).toEqual(AMBIGUOUS);
  });

  it('is found where it went as a paragraph and the text closed over it', () => {
    expect(find(before, REPORT, [HARBOUR, WATCH, WIDOWS, COURT, REPORT])).toBe(REPORT);
    expect(find(before, REPORT, [REPORT, HARBOUR, '    ' + WATCH, WIDOWS, COURT])).toBe(REPORT);
  });

  it('is not found where it stands twice as a paragraph', () => {
    expect(find(before, REPORT, [REPORT, HARBOUR, WATCH, WIDOWS, COURT, REPORT])).toEqual(AMBIGUOUS);
  });

  it('is found edited in its old place, not word for word as a paragraph elsewhere', () => {
    const edited = REPORT.replace('radio', 'wireless');
    expect(find(before, REPORT, [HARBOUR, WATCH, edited, WIDOWS, COURT, REPORT])).toBe(edited);
  });

  it('is not found elsewhere where it was a sentence of a paragraph and is one by itself', () => {
    const old = [HARBOUR, `${WATCH} ${REPORT} ${WIDOWS}`, COURT];
    expect(find(old, REPORT, [HARBOUR, `${WATCH} ${WIDOWS}`, COURT, REPORT])).toEqual(AMBIGUOUS);
  });

  it('is not found in a copy where another sentence took its place', () => {
    const instead = 'An earlier version of this account was withdrawn at the request of counsel.';
    const quoted = `Mariners later recited: ${REPORT} Such was their memory.`;
    expect(find(before, REPORT, [HARBOUR, WATCH, instead, WIDOWS, COURT, quoted])).toEqual(AMBIGUOUS);
  });
});

describe('a passage of which an exact copy stands elsewhere', () => {
  const NURSES = 'Two nurses carried the register out under their coats. ';
  const KEPT = 'They kept it for nine years in a flour bin behind the bakery.';
  const MAYOR = ' The mayor denied in every interview that it had ever existed.';
  const TITLE = 'What became of the register of the district hospital';
  const LATER = 'In later years a stonemason from the north told the same story to visitors.';
  const before = [TITLE, NURSES + KEPT + MAYOR, LATER];

  it('is not found on it, though one side fits, where the text closed over the passage', () => {
    // The copy begins as the passage's surroundings end, which is as much as a true place with one side edited has.
    const copy = `Their coats. ${KEPT} The mayor was asked.`;
    expect(find(before, KEPT, [TITLE, NURSES + MAYOR.trim(), LATER, copy])).toEqual(AMBIGUOUS);
  });

  it('is found there where nothing closed over it', () => {
    const copy = `under their coats. ${KEPT} The mayor denied in every way.`;
    expect(find(before, KEPT, [TITLE, LATER, copy])).toBe(KEPT);
  });
});

describe('an item of a list of like items', () => {
  const item = (place: string): string =>
    `Inspectors were refused entry to the ${place} on the first of May.`;
  const HEAD = 'The following sites were on the list that the delegation had handed in:';
  const TAIL = 'No reason was given for any of this, and no new date was named by officials.';
  const before = [HEAD, item('barracks'), item('quarry'), item('hospital'), item('depot'), TAIL];

  it('is found word for word wherever in the list it went', () => {
    const now = [HEAD, item('depot'), item('hospital'), item('barracks'), item('quarry'), TAIL];
    expect(find(before, item('quarry'), now)).toBe(item('quarry'));
  });

  it('is found with a slip of the pen in it', () => {
    const slip = item('quarry').replace('Inspectors', 'Inspetcors');
    const now = [HEAD, item('hospital'), slip, item('barracks'), item('depot'), TAIL];
    expect(find(before, item('quarry'), now)).toBe(slip);
  });

  it('is not taken for its copy beside it where it was edited itself: two are no list', () => {
    const edited = item('quarry').replace('refused entry to', 'kept out of');
    expect(
      find([HEAD, item('quarry'), item('quarry'), TAIL], item('quarry'), [
        HEAD,
        edited,
        item('quarry'),
        TAIL,
      ]),
    ).toEqual(AMBIGUOUS);
  });

  it('is not found on another item where it is gone', () => {
    const now = [HEAD, item('barracks'), item('hospital'), item('depot'), TAIL];
    expect(find(before, item('quarry'), now)).toEqual(AMBIGUOUS);
  });

  it('is not found where a number became another one', () => {
    const numbered = (year: number): string =>
      `The camp held more than forty people in ${String(year)} alone.`;
    const old = [HEAD, numbered(2017), numbered(2018), numbered(2019), TAIL];
    expect(find(old, numbered(2018), [HEAD, numbered(2017), numbered(2019), TAIL])).toEqual(AMBIGUOUS);
  });
});

describe('a sentence that only begins like the next one', () => {
  const FIRST = 'Everyone in the valley had the right to draw water from the upper spring before noon.';
  const NEXT = 'Everyone in the valley had the duty to clear snow from the road, whatever the weather.';
  const before = ['Customs of the valley', FIRST, NEXT, 'Disputes went to the eldest of the three families.'];

  it('is found edited in its old place', () => {
    const edited = FIRST.replace('upper spring', 'lower well');
    const now = before.map((block) => (block === FIRST ? edited : block));
    expect(find(before, FIRST, now)).toBe(edited);
  });
});

describe('a passage of a long text', () => {
  const OATH = 'after the oath has been read aloud to all who are present in the hall';
  const clause = (oath: string, end: string): string =>
    `Each member of the council is to be heard ${oath} ${end}`;
  const COPY = clause(OATH, 'before the sitting is closed for the day.');
  const RADIO = 'Seven pages of the report describe how the radio was taken from the wall.';
  const entries = (from: number): string[] =>
    Array.from(
      { length: 40 },
      (_, at) => `Entry ${String(from + at)} of the register names no witness at all.`,
    );

  it('is not found in a far copy of it where its own place was edited', () => {
    const edited = clause(OATH.replace('aloud', 'out'), 'when nobody else wishes to speak.');
    const now = [...entries(100), edited, ...entries(200), ...entries(300), COPY, ...entries(400)];
    const before = now.with(40, COPY);
    expect(find(before, OATH, now)).toEqual(AMBIGUOUS);
  });

  it('is found near its old place by one side of what was around it, where no other place has its words', () => {
    const RADIO = 'Seven pages of the report describe how the radio was taken from the wall.';
    const before = [
      ...entries(100),
      'Some of this is known.',
      RADIO,
      'The harbour office kept no copy of it.',
    ];
    const now = [...entries(100), 'Nobody asked why.', RADIO, 'Our harbour office kept no copy of it.'];
    expect(find(before, RADIO, now)).toBe(RADIO);
  });

  it('is found there though other words stand far off in all that was around it', () => {
    const known = 'Some of this is known to the court, as the clerk wrote.';
    const kept = 'The harbour office kept no copy of it.';
    const like = RADIO.replace('the radio was', 'a compass had been');
    const far = [...entries(200), ...entries(300), known, like, kept];
    const before = [...entries(100), `${known} ${RADIO} ${kept}`, ...far];
    const now = [...entries(100), `Nobody asked why. ${RADIO} ${kept}`, ...far];
    expect(find(before, RADIO, now)).toBe(RADIO);
  });

  it('is not found elsewhere by two words of its surroundings that stand there by chance', () => {
    const before = [
      'Nightwatchmen remembered all those lanterns.',
      RADIO,
      'Neighbours waited from nine onwards outside.',
    ];
    const now = [
      'We thank all those parents.',
      ...entries(100),
      'Open from nine to ten.',
      `It reads: ${RADIO}`,
    ];
    expect(find(before, RADIO, now)).toEqual(AMBIGUOUS);
  });
});
