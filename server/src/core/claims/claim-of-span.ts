import { readText } from '../mentions/reading.js';
import { overlap } from '../text/overlap.js';
import { readProse } from '../text/read-prose.js';
import { visibleWords } from '../text/visible-text.js';
import type { Span } from '../types.js';
import { anchorAt } from './anchor-at.js';
import { type Fact, factsOf, singleFields } from './claims-of-sentence.js';
import { elidedNouns } from './elided-nouns.js';
import { attributionsBySentence } from './extracted-attribution.js';
import { idOfSentence, takenIds, uniqueIds } from './readable-ids.js';
import type { Claim, Source } from './schema.js';
import { languageOfSource } from './source-text.js';
import { stanceOf } from './stance-of-claim.js';

/** Makes claims of any words of one document. */
export interface ClaimMaker {
  /**
   * The claim that some words of the document make: with their figure, date and speaker, where there is one of each, and an
   * id that is not among those taken. The words are widened to whole ones; at a place without a length it is its sentence.
   * Undefined where there is no running text.
   */
  claimOf(span: Span, taken: Iterable<string>): Claim | undefined;
}

/** Reads the text of a source once, so that claims can be made of its words. Never throws; linear in the text. */
export function claimMaker(source: Source): ClaimMaker {
  const { content: document = '' } = source;
  const prose = readProse(document, languageOfSource(source));
  const reading = readText(prose.text, { published: source.issued });
  const attributions = attributionsBySentence(reading);
  const nouns = elidedNouns(reading.statements);
  const inDocument = reading.statements.map((statement) => ({ statement, ...prose.toDocument(statement) }));
  return {
    claimOf: (span, taken) => {
      const isPlace = span.start >= span.end;
      const touched = inDocument.filter((each) => (isPlace ? holds(each, span.start) : overlap(each, span)));
      const tokens = touched
        .flatMap(({ statement }) => statement.tokens)
        .filter((token) => isPlace || overlap(prose.toDocument(token), span));
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first === undefined || last === undefined) return undefined;
      const words = isPlace && touched[0] ? touched[0] : prose.toDocument({ start: first.start, end: last.end });
      const isInside = ({ core, fields }: Fact): boolean => {
        const place = prose.toDocument(core);
        return fields.attribution ? overlap(place, words) : words.start <= place.start && place.end <= words.end;
      };
      const facts = touched.flatMap(({ statement }) =>
        factsOf({ prose, statement, attributions: attributions[statement.index] ?? [], nouns }).filter(isInside),
      );
      const [id = ''] = uniqueIds([idOfSentence({ tokens })], takenIds(taken));
      const anchor = anchorAt(document, words);
      const stance = stanceOf(visibleWords(document.slice(words.start, words.end)));
      return { id, source: source.id, anchor, ...singleFields(facts), ...stance };
    },
  };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
