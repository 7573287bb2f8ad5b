import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../server/src/core/align/attributions/own-voice.js';
import { recordedAttributions } from '../../server/src/core/align/attributions/recorded-attributions.js';
import { contentStems } from '../../server/src/core/align/attributions/statement-alikeness.js';
import { indexSlots } from '../../server/src/core/align/figures/slot-index.js';
import { bearsOut } from '../../server/src/core/align/figures/slot-look-up.js';
import { indexLibrary } from '../../server/src/core/align/library-index.js';
import { isKnownTo, nameRuns } from '../../server/src/core/align/stance/name-runs.js';
import { indexStances } from '../../server/src/core/align/stance/stance-index.js';
import { stanceSentence } from '../../server/src/core/align/stance/stance-sentence.js';
import { extractClaims } from '../../server/src/core/claims/extract.js';
import { createLibrary, type SourceReading } from '../../server/src/core/claims/library.js';
import { readText } from '../../server/src/core/mentions/reading.js';
import { nameTokens } from '../../server/src/core/mentions/speech/name-tokens.js';

const person = fc.constantFrom('Lena Holm', 'Ana Ruiz', 'Per Dahl', 'Lena Ruiz', 'Tom Holm');
const office = fc.constantFrom('mayor', 'finance minister', 'president', 'police chief');
const place = fc.constantFrom('Torvik', 'Aldmoor', 'Norway', 'Berrow');
const number = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map(String),
  fc.constantFrom('1,200', 'about 1,200', 'more than 350', '1.2 million', 'half', '12 percent', '3 March 2024'),
);
const sentence = fc.oneof(
  fc
    .tuple(person, office, number)
    .map(([who, what, many]) => `${who}, the ${what}, said that ${many} boats would stay.`),
  fc.tuple(office, place, person).map(([what, where, who]) => `The ${what} of ${where}, ${who}, closed the pier.`),
  fc.tuple(place, number).map(([where, many]) => `The pier of ${where} was closed to ${many} ferries on Monday.`),
  fc.tuple(person, place).map(([who, where]) => `“We will never close the pier of ${where},” ${who} told Reuters.`),
);
const article = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' '));
const libraries = fc.array(article, { minLength: 1, maxLength: 22 });

function libraryOf(articles: readonly string[]) {
  const library = createLibrary(articles.map((text, at) => extractClaims(text, { id: `a${at}` })));
  return { sources: library.sources, index: indexLibrary(library) };
}

/** Runs a check over libraries and drafts that are made up. */
function holds(check: (articles: readonly string[], draft: string) => void): void {
  fc.assert(fc.property(libraries, article, check), { numRuns: 60 });
}

describe('what is asked of all sources of a library together', () => {
  it('is which figures bear one out, as a look at each says', () => {
    holds((articles, draft) => {
      const { sources, index } = libraryOf(articles);
      for (const { figure } of readText(draft).statements.flatMap(({ figures }) => figures)) {
        const agreeing = index.slotLookUp.agreeing(figure);
        for (const [at, source] of sources.entries()) {
          const { slots } = indexSlots(source);
          const expected = slots.flatMap((slot, which) => (bearsOut(slot.figure, figure) ? [which] : []));
          const found = index.slots.at(at);
          const among = found === undefined ? [] : agreeing.among(at, found).map((slot) => found.slots.indexOf(slot));
          expect(among).toEqual(expected);
          expect(agreeing.isIn(at)).toBe(expected.length > 0);
        }
      }
    });
  });

  it('is whether any knows a name', () => {
    holds((articles, draft) => {
      const { sources, index } = libraryOf(articles);
      const known = sources.map(({ reading }) => nameTokens(reading.text));
      for (const token of nameTokens(draft)) {
        expect(index.names.knows(token)).toBe(known.some((tokens) => tokens.has(token)));
      }
    });
  });

  it('is whether any other than one has a word of a name', () => {
    holds((articles, draft) => {
      const { sources, index } = libraryOf(articles);
      const each = sources.map(indexStances);
      for (const name of readText(draft).statements.flatMap((statement) => nameRuns(stanceSentence(statement)))) {
        for (const at of each.keys()) {
          const expected = each.some((other, which) => which !== at && isKnownTo(other, name));
          expect(index.known.isKnown(name, at)).toBe(expected);
        }
      }
    });
  });

  it('is whether any says so many words in its own voice', () => {
    holds((articles, draft) => {
      const { sources, index } = libraryOf(articles);
      const stated = sources.flatMap((source) =>
        ownWords(
          source.reading.statements,
          recordedAttributions(source).map(({ attribution }) => attribution.content),
        ),
      );
      const stems = contentStems(draft, { start: 0, end: draft.length });
      const most = Math.max(0, ...stated.map((own) => [...own].filter((stem) => stems.has(stem)).length));
      expect(index.isStated(stems, Math.max(1, most))).toBe(most > 0);
      expect(index.isStated(stems, most + 1)).toBe(false);
    });
  });

  it('is who holds an office, with the place where the first source says so', () => {
    holds((articles) => {
      const { sources, index } = libraryOf(articles);
      const order: readonly SourceReading[] = sources;
      for (const source of sources) {
        for (const { person: somebody, start } of source.reading.speech.names) {
          const named = index.holders.named(somebody.tokens);
          expect(named.map(({ tokens }) => tokens.at(-1))).toContain(somebody.tokens.at(-1));
          const here = named.filter(({ at }) => at?.source === source && at.start <= start);
          const isBefore = named.some(({ at }) => at !== undefined && order.indexOf(at.source) < order.indexOf(source));
          expect(here.length > 0 || isBefore).toBe(true);
          for (const { office: held, tense, at } of here.flatMap(({ offices }) => offices)) {
            if (at !== undefined && tense === 'present') expect(index.holders.isHeldIn(at, held)).toBe(true);
          }
        }
      }
    });
  });
});
