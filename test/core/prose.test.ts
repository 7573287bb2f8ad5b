import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProse } from '../../server/src/core/text/read-prose.js';
import type { Span } from '../../server/src/core/types.js';
import { expectPlacesInOrder } from './offsets.js';

const markdown = (document: string): string => readProse(document, 'markdown').text;
const plainText = (document: string): string => readProse(document, 'plaintext').text;

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  expect(start, `“${words}” is in “${text}”`).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

describe('the prose of a Markdown document', () => {
  const examples: readonly (readonly [name: string, document: string, prose: string])[] = [
    ['emphasis', 'The *harbour* has __1,200__ berths.', 'The harbour has 1,200 berths.'],
    ['a wrapped paragraph', 'The harbour\nhas 1,200\r\n  berths.', 'The harbour has 1,200 berths.'],
    [
      'a break by a backslash, with any line end',
      'The harbour\\\nhas 1,200\\\r\nberths.',
      'The harbour has 1,200 berths.',
    ],
    ['hard breaks', 'The harbour  \nhas\\\nberths.', 'The harbour has berths.'],
    ['headings', '# The harbour #\n\nOpens\n=====\n\nIt opens.', 'The harbour\nOpens\nIt opens.'],
    ['lists', '1. Berths\n2. Cranes:\n   - three\n   - [x] four *big*', 'Berths\nCranes:\nthree\nfour big'],
    ['a quotation over two lines', '> “It opens\n> on Monday.”', '“It opens on Monday.”'],
    ['a table', '| Berths | Cranes |\n| --- | ---: |\n| 1,200 | a \\| b |', 'Berths\nCranes\n1,200\na | b'],
    ['links', 'See [the *plan*](https://example.org/5 "Plan 5").', 'See the plan.'],
    ['links by reference', 'See [the plan][p] and [p].\n\n[p]: https://example.org "5"', 'See the plan and p.'],
    ['words in brackets', '“He [the mayor] lied [sic].”', '“He [the mayor] lied [sic].”'],
    ['images', '![Cranes at dusk](crane-5.png)', 'Cranes at dusk'],
    ['addresses', 'See <https://example.org/5> or www.example.org/6 there.', 'See or there.'],
    ['code', 'Run `x 5` now.\n\n```\nx 6\n```\n\n    x 7\n\nDone.', 'Run now.\nDone.'],
    ['what is struck out', 'It has ~~1,000~~ 1,200 berths.', 'It has 1,200 berths.'],
    ['tags and comments', 'It <!-- 5 -->has<br>1,200 <b>berths</b>.\n\n<!--\n6\n-->', 'It has 1,200 berths.'],
    ['struck out in HTML', 'It has <del>1,000</del> 1,200 berths.', 'It has 1,200 berths.'],
    ['blocks of HTML', '<div>\n<p>It <i>opens</i>.</p>\n<script>5</script>\n</div>', 'It opens.'],
    ['footnotes', 'It opens.[^1]\n\n[^1]: The harbour master\n    told us.', 'It opens.\nThe harbour master told us.'],
    ['a footnote of one word', 'It opens.[^a]\n\n[^a]: Reuters', 'It opens.\nReuters'],
    ['entities', 'Smith &amp; Sons&#8217; quay &mdash; &unknown;', 'Smith & Sons’ quay — &unknown;'],
    ['escapes', '\\*1,200\\* berths, 1\\. of', '*1,200* berths, 1. of'],
    ['YAML at the start', '---\ntitle: 5 cranes\n---\nIt opens.', 'It opens.'],
    ['TOML at the start', '+++\ntitle = "5 cranes"\n+++\n\nIt opens.', 'It opens.'],
    ['a rule at the start', '---\n\nIt opens.\n\n---\n\nIt closes.', 'It opens.\nIt closes.'],
    ['math', 'With $x^2$ and $n$ tons.\n\n$$\nx = 5\n$$', 'With and tons.'],
    ['money', 'From $5 million to $6 million, or $7/$8 a ton.', 'From $5 million to $6 million, or $7/$8 a ton.'],
    ['money with a sign in front', 'US$5_000 and A$6_000.', 'US$5_000 and A$6_000.'],
    ['hidden characters', 'har\u00adbour\u200b has\u2060 \u202a1,200\u202c', 'harbour has 1,200'],
    ['nothing', '', ''],
    ['nothing but markup', '***\n\n<!-- -->\n\n[a]: b', ''],
  ];

  it.each(examples)('reads %s', (_name, document, prose) => {
    expect(markdown(document)).toBe(prose);
  });

  it('tells what each block is', () => {
    const { blocks } = readProse('# A\n\nB\n\n- C\n\n> D\n\n| E |\n| - |', 'markdown');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list-item', 'quote', 'table-cell']);
  });
});

describe('the prose of a plain text', () => {
  it('keeps asterisks, hashes and indented lines', () => {
    expect(plainText('# 5 *cranes*\n\n    It opens.\n> “No.”')).toBe('# 5 *cranes*\nIt opens.\n> “No.”');
  });

  it('takes a line for a paragraph', () => {
    const headline = 'The harbour opens on Monday with three cranes\nThe first ship is expected in the evening';
    expect(plainText(headline)).toBe(headline);
  });

  it('lets wrapped lines run on', () => {
    const wrapped = [
      'The harbour will open on Monday with three cranes and berths for',
      '1,200 ships, the harbour master said, and nobody expects that the',
      'first of them will be late.',
      '',
      'It cost less than planned.',
    ];
    expect(plainText(wrapped.join('\r\n'))).toBe(`${wrapped.slice(0, 3).join(' ')}\nIt cost less than planned.`);
  });

  it('lets lines run on that are wrapped at a wide column', () => {
    const wrapped = [
      'The harbour will open on Monday with three cranes and berths for 1,200 ships, the harbour master said in the town hall on Sunday evening, and nobody',
      'expects that the first of them will be late, or that the last of the cranes will be ready before the summer, as the council had once been promised.',
    ];
    expect(plainText(wrapped.join('\n'))).toBe(wrapped.join(' '));
  });

  it('keeps lines apart that each are a sentence', () => {
    const lines = [
      'The harbour will open on Monday with three cranes, he said.',
      'Nobody expects that the first of the ships will be late now.',
      'It cost less than had been planned for the whole harbour.',
    ].join('\n');
    expect(plainText(lines)).toBe(lines);
  });
});

describe('the way back to the document', () => {
  const document = '> **1,200** of\n> the [ships](https://example.org) &amp; co\u00adgs ~~sank~~ left.';
  const prose = readProse(document, 'markdown');
  const inDocument = (words: string): string => {
    const { start, end } = prose.toDocument(spanOf(prose.text, words));
    return document.slice(start, end);
  };

  it.each([
    ['1,200', '1,200'],
    ['1,200 of', '1,200** of'],
    ['of the', 'of\n> the'],
    ['ships', 'ships'],
    ['&', '&amp;'],
    ['cogs', 'co\u00adgs'],
    ['cogs left', 'co\u00adgs ~~sank~~ left'],
  ])('leads from “%s”', (words, place) => {
    expect(inDocument(words)).toBe(place);
    expect(prose.isContiguous(spanOf(prose.text, words))).toBe(words === place);
  });

  it('leads across blocks', () => {
    const two = readProse('# One\n\nTwo *three*', 'markdown');
    expect(two.toDocument({ start: 0, end: two.text.length })).toEqual({ start: 2, end: 17 });
    expect(two.toDocument({ start: 3, end: 4 })).toEqual({ start: 5, end: 7 });
  });

  it('keeps an empty span empty, and one outside the text inside the document', () => {
    expect(prose.toDocument({ start: 0, end: 0 })).toEqual({ start: 4, end: 4 });
    const beyond = prose.toDocument({ start: 500, end: 600 });
    expect(beyond).toEqual({ start: document.length, end: document.length });
  });
});

const SNIPPETS = [
  ...[
    '1,200',
    'ships',
    ' ',
    '  ',
    '\n',
    '\r\n',
    '\n\n',
    '*',
    '**',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    ']',
    '](x)',
    '![',
    '<b>',
  ],
  ...[
    '</b>',
    '<!--',
    '-->',
    '<div>\n',
    '> ',
    '- ',
    '1. ',
    '# ',
    '| a | b |\n|-|-|\n| c | d |\n',
    '&amp;',
    '&#0;',
    '\\',
  ],
  ...[
    '[^1]',
    '[^1]: ',
    '[a]: b\n',
    '---\n',
    '+++\n',
    '$',
    '$$',
    'x^2',
    '\u00ad',
    '\u200b',
    '“',
    '”',
    '😀',
    '\ud83d',
    '\t',
    '<del>',
  ],
];
const anyDocument = fc
  .array(fc.oneof(fc.constantFrom(...SNIPPETS), fc.string()), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe.each(['markdown', 'plaintext'])('any %s', (languageId) => {
  it('has each character of its prose in the document, in order', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expectPlacesInOrder(readProse(document, languageId), document);
      }),
      { numRuns: 500 },
    );
  });

  it('has words that nothing interrupts in the document as they are in the prose', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(), (document, first, second) => {
        const prose = readProse(document, languageId);
        const [start = 0, end = 0] = [first, second].map((at) => at % (prose.text.length + 1)).sort((a, b) => a - b);
        const place = prose.toDocument({ start, end });
        const isSame = document.slice(place.start, place.end) === prose.text.slice(start, end);
        expect(prose.isContiguous({ start, end })).toBe(isSame);
      }),
    );
  });

  it('has one block a line, and no line break or outer space in a block', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const { text, blocks } = readProse(document, languageId);
        const lines = blocks.map(({ start, end }) => text.slice(start, end));
        expect(lines.join('\n')).toBe(text);
        for (const line of lines) expect(line).toMatch(/^[^ \t\n\r](?:.*[^ \t\n\r])?$/su);
        expect(text.split('\n').length).toBe(Math.max(1, blocks.length));
      }),
    );
  });
});

describe('a hostile document', () => {
  const million = (unit: string): string => unit.repeat(1_000_000 / unit.length);
  it.each([
    ['nested quotations', million('> ')],
    ['nested lists', million('1. ')],
    ['brackets', million('[]')],
    ['link openings', million('[a](')],
    ['asterisks', million('a**b*c_d]')],
    ['one long line', million('The mayor said *no*. ')],
    ['line breaks', million('\n')],
    ['comments', million('<!-- ')],
    ['dollars', million('$x')],
    ['spaces', million(' a   ')],
  ])('is read in a time that goes with its length: %s', (_name, document) => {
    const start = performance.now();
    const { text } = readProse(document, 'markdown');
    // Quadratic time would be minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(text.length).toBeLessThanOrEqual(document.length);
  });
});
