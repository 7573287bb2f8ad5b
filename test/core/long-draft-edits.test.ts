import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createChecker, extractClaims, SourceMemory } from '../../server/src/core/index.js';
import { checkingWith } from '../../server/src/core/tools.js';

const HARBOUR = `The harbour board hired 340 dockers in March, chief executive Ana Ruiz told Reuters on Tuesday.
“We could not wait any longer,” she said. The quay is 1,150 metres long and cost more than $48 million.
The finance minister, Olaf Berg, may pay for a second quay. The ferry carries 340 passengers and 12 trucks.`;
const memory = new SourceMemory();
const SETS = [extractClaims(HARBOUR, { id: 'harbour', title: 'Harbour', published: '2025-03-04' }, memory)];

/** Paragraphs that hang on each other: speakers, short names, quotations that go on, and facts that are given again. */
const PARAGRAPHS = [
  'The harbour board hired 340 dockers in March, chief executive Ana Ruiz told Reuters on Tuesday.',
  'The board hired 430 dockers in March, Ruiz told AFP.',
  '“We could not wait any longer,” she said.',
  '“We could not wait any more,” Berg said.',
  'The ferry carries 340 passengers, the minister said.',
  'The ferry carries 350 passengers and 12 trucks, Olaf Berg said.',
  'The 350 passengers of the ferry were asked, and the 12 trucks were counted.',
  'Ruiz said:',
  '“And more is to come.',
  '“Much more.”',
  'The quay is 1,250 metres long. It cost less than $48 million, the report said.',
  'Nobody had asked the old pilots of the town, who watched from the pier until the evening came and the rain began to fall.',
  '- a short item\n- another one with 12 trucks\n- a third',
  '## On the quay',
];
const PIECES = ['x', ' ', '\n\n', '“', '”', '340 ', '430 dockers', 'Ana Ruiz ', 'Berg ', 'he said. ', 'not ', '\n', ''];

const draft = fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 20, maxLength: 70 });
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 0, max: 300 })),
  piece: fc.oneof(
    fc.constantFrom(...PIECES),
    fc.array(fc.constantFrom(...PARAGRAPHS), { maxLength: 3 }).map((some) => `\n\n${some.join('\n\n')}\n\n`),
  ),
  isTakenBack: fc.boolean(),
  /** After so many steps the check of the edit before is left for another. */
  left: fc.option(fc.nat({ max: 150 })),
});

test('a long draft has the findings of one that is opened as it stands now, wherever it is edited', () => {
  const checker = createChecker(SETS, { memory });
  fc.assert(
    fc.property(draft, fc.array(edit, { minLength: 1, maxLength: 5 }), (paragraphs, edits) => {
      let text = paragraphs.join('\n\n');
      checker.check(text);
      for (const { at, removed, piece, isTakenBack, left } of edits) {
        const before = text;
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + piece + text.slice(start + removed);
        if (left !== null) {
          const steps = checkingWith(checker, text.slice(0, start) + text.slice(start + removed), {});
          for (let step = 0; step < left && !steps.next().done; step++);
        }
        const found = checker.check(text);
        if (isTakenBack) {
          checker.check(before);
          expect(checker.check(text)).toEqual(found);
        }
        expect(found).toEqual(createChecker(SETS, { memory }).check(text));
      }
    }),
    { numRuns: 8 },
  );
});
