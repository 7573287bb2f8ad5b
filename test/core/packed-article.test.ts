import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChecker, extractClaims, SourceMemory } from '../../server/src/core/index.js';

const DRAFT =
  'The pier of Torvik cost $40 million, Lena Holm, the police chief, said. Torvik has 13 boats. “We are never afraid,” he said.';
const sentence = fc.oneof(
  fc
    .integer({ min: 2, max: 5000 })
    .map((cost) => `The pier of Torvik cost $${cost} million, Lena Holm, the mayor, said.`),
  fc.constantFrom(
    'Torvik has 12 boats, an official said on 3 March 2024. He walked that back. Torvik has 14 boats.',
    '“We are not afraid,” Ana Ruiz told Reuters. “We are ready,” she said, “for more.”',
    'Tom Acker, then the finance minister of Norway, closed it.\n\n',
    '# Ünïcode — “Ça va”, 12\u2009000 €',
  ),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const article = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '));
const DESCRIPTION = { id: 'a', title: 'Pier', published: '2024-03-05', languageId: 'markdown' } as const;

/** What is left of plain data that was written and read again. */
function written(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data));
}

function packed(text: string): unknown {
  const memory = new SourceMemory();
  return written(memory.pack(extractClaims(text, DESCRIPTION, memory)));
}

describe('an article that was packed', () => {
  it('has the claims that are extracted from it, and finds what they find', () => {
    fc.assert(
      fc.property(article, fc.array(article, { maxLength: 18 }), (text, others) => {
        const memory = new SourceMemory();
        const set = memory.unpack(packed(text), text, { ...DESCRIPTION, id: 'b' });
        const fresh = extractClaims(text, { ...DESCRIPTION, id: 'b' });
        expect(set).toEqual(fresh);
        const beside = others.map((other, at) => extractClaims(other, { id: `other-${at}` }));
        const sets = set === undefined ? [] : [set];
        expect(createChecker([...beside, ...sets], { memory }).check(DRAFT)).toEqual(
          createChecker([...beside, fresh]).check(DRAFT),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where it is something else, or none', () => {
    const text = 'Torvik has 12 boats.';
    const whole = JSON.parse(JSON.stringify(packed(text)));
    const unpack = (data: unknown, of = text) => new SourceMemory().unpack(data, of, DESCRIPTION);
    expect(unpack(whole)).toBeDefined();
    expect(unpack(whole, 'Torvik')).toBeUndefined();
    expect(unpack({ ...whole, words: [] })).toBeUndefined();
    expect(unpack({ ...whole, digest: [1.5] })).toBeUndefined();
    for (const none of [undefined, null, [], {}, 'x', { ...whole, claims: [{}] }]) expect(unpack(none)).toBeUndefined();
  });

  it('never throws, whatever numbers and words it is made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { maxLength: 60 }),
        fc.array(fc.string(), { maxLength: 50 }),
        (digest, words) => {
          const memory = new SourceMemory();
          const text = 'Torvik has 12 boats, Lena Holm, the mayor, said.';
          const set = memory.unpack({ words, digest, claims: [] }, text, { id: 'a' });
          const checker = createChecker(set === undefined ? [] : [set], { memory });
          expect(() => checker.check(DRAFT)).not.toThrow();
        },
      ),
      { numRuns: 200 },
    );
  });
});
