import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftSpeech } from '../../server/src/core/mentions/draft/draft-speech.js';
import { LineTexts } from '../../server/src/core/mentions/draft/draft-text.js';
import { movedMention, movedSpoken } from '../../server/src/core/mentions/draft/speech-window.js';
import { LineMemory } from '../../server/src/core/mentions/line-memory.js';
import { readSpeech } from '../../server/src/core/mentions/speech/read-speech.js';
import type { Person, Speech } from '../../server/src/core/mentions/speech.js';

/** Paragraphs that hang on each other: announced and continued quotations, pronouns, offices, short names. */
const PARAGRAPHS = [
  'The mayor, Ana Ruiz, told the Washington Post on Monday that the pier would close. “It is old,” she said.',
  'Finance Minister Olaf Berg said:',
  '“We have no money.”',
  '“Nor will we borrow any,” he added. “Nobody would lend it.”',
  '“And there is more to come.',
  '“Much more.”',
  'A harbour official said the ships were late. The minister did not agree, according to the Post.',
  'The official said that they would come. Ruiz had called the plan a “joke”.',
  'The report said three cranes had fallen. Mrs. Ruiz would not say why.',
  'Pier workers were not asked. Berg, the transport minister, said so to the Times.',
  'The New York Times reported that the pier was sold. The paper said who had bought it.',
  'the pier and the report were late, and a ruiz is no berg',
  'Dr. Lena Holm asked why. “Why?” she asked. The director said nothing.',
  '',
  'Olaf Berg',
];

const edit = fc.record({
  at: fc.nat({ max: 40 }),
  removed: fc.nat({ max: 3 }),
  added: fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 3 }),
  /** Of the line at the place of the edit, up to here. */
  cut: fc.option(fc.nat({ max: 120 })),
});

function reader(): (lines: readonly string[]) => Speech {
  const speech = new DraftSpeech();
  const texts = new LineTexts(new LineMemory());
  return (lines) => {
    const known = lines.map((line) => texts.of(line));
    const own = known.map((line, at) =>
      texts.read(line, 'point', known.slice(at + 1).find(({ isBlank }) => !isBlank)?.opensWithMark ?? false),
    );
    return placed(lines, speech.read(own));
  };
}

/** The speech of lines as if they were read as one text. */
function placed(lines: readonly string[], read: ReturnType<DraftSpeech['read']>): Speech {
  let start = 0;
  let paragraph = 0;
  const all = read.map((line, at) => {
    const here = { start, paragraph };
    start += (lines[at]?.length ?? 0) + 1;
    if (lines[at]?.trim() !== '') paragraph++;
    return {
      quotations: line.quotations.map((one) => movedQuotation(one, here.start)),
      attributions: line.attributions.map((one) =>
        movedSpoken(one, here.start, here.paragraph, (part) => movedQuotation(part, here.start)),
      ),
      names: line.names.map((one) => movedMention(one, here.start, here.paragraph)),
    };
  });
  const names = all.flatMap((line) => line.names);
  return {
    quotations: all.flatMap((line) => line.quotations),
    attributions: all.flatMap((line) => line.attributions),
    names,
    people: [...new Set(names.map(({ person }) => person))],
  };
}

function movedQuotation<Q extends Speech['quotations'][number]>(quotation: Q, by: number): Q {
  const { start, end, inner } = quotation;
  return { ...quotation, start: start + by, end: end + by, inner: { start: inner.start + by, end: inner.end + by } };
}

/** Of people, what a draft keeps: not where they were named. */
function comparable(speech: Speech): unknown {
  const of = (person: Person) => ({
    ...person,
    names: [...person.names],
    roles: [...new Set(person.roles.map(({ role, apposed }) => `${role} ${apposed}`))],
    introducedIn: [],
  });
  return {
    quotations: speech.quotations,
    attributions: speech.attributions.map((one) => ({ ...one, possible: one.possible.map(of) })),
    names: speech.names.map((one) => ({ ...one, person: of(one.person) })),
    people: speech.people.map(of),
  };
}

describe('who says what in a draft that is edited', () => {
  it('is read as in a text that is read for the first time, after every edit', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 20 }), fc.array(edit), (lines, edits) => {
        const read = reader();
        let now = [...lines];
        expect(comparable(read(now))).toEqual(comparable(readSpeech(now.join('\n'))));
        for (const { at, removed, added, cut } of edits) {
          const place = Math.min(at, now.length);
          now = [...now.slice(0, place), ...added, ...now.slice(place + removed)];
          if (cut !== null) now = now.map((line, which) => (which === place ? line.slice(0, cut) : line));
          expect(comparable(read(now))).toEqual(comparable(readSpeech(now.join('\n'))));
        }
      }),
      { numRuns: 300 },
    );
  });
});
