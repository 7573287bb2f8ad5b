import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims } from '../../server/src/core/index.js';

const HARBOUR = `The harbour board hired 340 dockers in March, chief executive Ana Ruiz told Reuters on Tuesday.
“We could not wait any longer,” she said. The quay is 1,150 metres long and cost more than $48 million.
The finance minister, Olaf Berg, may pay for a second quay. Sudria would not join the scheme.`;
const FERRY = `The ferry carries 340 dockers and 12 trucks, Ana Ruiz said on Monday. The quay is 1,050 metres long.
“Nobody has asked us to pay for a second quay,” said Olaf Berg, the transport minister.`;
const SETS = [
  extractClaims(HARBOUR, { id: 'harbour', title: 'Harbour', published: '2025-03-04' }),
  extractClaims(FERRY, { id: 'ferry', title: 'Ferry', published: '2025-03-05' }),
];

const DRAFT = readFileSync(path.resolve('test/core/edits.draft.md'), 'utf8');

/** What a writer puts in: figures, quotations, names, marks of Markdown, and lines that turn two paragraphs into one. */
const PIECES = [
  ...[
    'x',
    ' ',
    '\n',
    '\n\n',
    '1',
    '340 ',
    '1,150 metres',
    'not ',
    'may ',
    '“',
    '”',
    '"',
    '*',
    '- ',
    '# ',
    '> ',
    '| a | 12 |\n',
  ],
  ...[
    'Olaf Berg said ',
    'the finance minister ',
    'She said: ',
    'The 14 men drowned. ',
    '“We could not wait any longer,” he said.',
  ],
  ...['<!-- claimcheck-ignore -->', '1,5 % ', 'The quay is 1,250 metres long.\n', '\r\n', '😀'],
  // What opens and closes blocks, and what one place of a draft defines for others.
  ...[
    '---\n',
    '---\nsources: ferry\n---\n',
    '```\n',
    '    ',
    '<!--',
    '-->',
    '[the quay]',
    '\n[the quay]: https://example.org\n',
  ],
  // Names that come and go, offices, pronouns, outlets, and quotations over several paragraphs.
  ...[
    'Ruiz ',
    'Dr. Lena Holm, the harbour master, ',
    'Berg told the Post: ',
    'The Washington Post ',
    'The report said ',
  ],
  ...[
    '“And more is to come.\n\n“Much more.”\n\n',
    '“It is old.”\n\n',
    'he said. ',
    'The minister said:\n\n',
    'a port official said ',
  ],
];

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly piece: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
  piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant('')),
});

function edited(text: string, { at, removed, piece }: Edit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + piece + text.slice(start + removed);
}

/** One for all, so that it knows lines of many drafts. */
const checker = createChecker(SETS);

describe('a draft that is edited', () => {
  it('has the findings of a draft that is opened as it stands now, after every edit', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = DRAFT;
        checker.check(text);
        for (const each of edits) {
          text = edited(text, each);
          const again = checker.check(text);
          expect(again).toEqual(createChecker(SETS).check(text));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('keeps what was found before the paragraph that is edited', () => {
    const own = createChecker(SETS);
    const before = own.check(DRAFT);
    const place = DRAFT.indexOf('| trucks');
    const now = own.check(`${DRAFT.slice(0, place)}| cranes  | 16       |\n${DRAFT.slice(place)}`);
    expect(before.findings.length).toBeGreaterThan(1);
    expect(now.findings[0]).toBe(before.findings[0]);
    expect(now.checked[0]).toBe(before.checked[0]);
  });
});
