import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DraftReader } from '../../server/src/core/text/draft-blocks.js';

/** Marks that open, close and join blocks, that define links, and that hide words. */
const PIECES = [
  ...[
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '    ',
    '\t',
    '# ',
    '- ',
    '1. ',
    '> ',
    '---\n',
    '===\n',
    '```\n',
    '~~~',
    '<!-- ',
    '-->',
    '<div>\n',
    '</div>',
  ],
  ...[
    '| a | b |\n',
    '|---|---|\n',
    '[who]',
    '[who]: https://example.org\n',
    '[sic]',
    '[^1]',
    '[^1]: A note.\n',
    '*',
    '**',
    '`',
    '\\',
    '&amp;',
  ],
  ...[
    'The quay is long. ',
    'sources: port\n',
    'A line of text\nthat goes on',
    '<script>',
    '</script>',
    '$x^2$',
    '\\\n',
  ],
];
const LANGUAGES = ['markdown', 'markdown', 'markdown', 'plaintext', 'latex', 'asciidoc'];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 30 })),
  pieces: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }),
});

describe('a draft that is edited', () => {
  it('has the blocks of a document that is read for the first time, after every edit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }),
        fc.array(edit, { maxLength: 12 }),
        (language, pieces, edits) => {
          const reader = new DraftReader();
          let text = pieces.join('');
          expect(reader.read(text, language)).toEqual(new DraftReader().read(text, language));
          for (const { at, removed, pieces } of edits) {
            const start = Math.floor(at * text.length);
            text = text.slice(0, start) + pieces.join('') + text.slice(start + removed);
            expect(reader.read(text, language)).toEqual(new DraftReader().read(text, language));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('keeps the blocks that an edit does not touch', () => {
    const reader = new DraftReader();
    const paragraphs = [
      '# Port',
      'The quay is *long*.',
      '- One\n- Two',
      'It [who] cost 14.',
      '[who]: https://example.org',
    ];
    const before = reader.read(paragraphs.join('\n\n'), 'markdown').blocks;
    paragraphs[1] = 'The old quay is *long*.';
    const now = reader.read(paragraphs.join('\n\n'), 'markdown').blocks;
    const isKept = now.map(({ block }, at) => block === before[at]?.block);
    expect(isKept).toEqual([true, false, true, true, true]);
  });
});
