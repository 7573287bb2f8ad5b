import { readText } from '../mentions/reading.js';
import { readProse } from '../text/read-prose.js';
import { claimsOfSentence } from './claims-of-sentence.js';
import { elidedNouns } from './elided-nouns.js';
import { entitiesIn } from './entities-in.js';
import { attributionsBySentence } from './extracted-attribution.js';
import { takenIds } from './readable-ids.js';
import type { ClaimSet, Source } from './schema.js';
import type { SourceDescription } from './source-description.js';
import type { ReadText } from './source-reading.js';
import { withTakenBack } from './taken-back.js';

/**
 * The claims of an article, with no curation: at least one for every sentence, anchored in the text as it was handed
 * in. A person can go on from there. Never throws; linear in the text.
 */
export function extractClaims(text: string, source: SourceDescription): ClaimSet {
  return extractRead(text, source).set;
}

/** The same, with the article as it was read. */
export function extractRead(
  text: string,
  source: SourceDescription,
): { readonly set: ClaimSet; readonly read: ReadText } {
  const prose = readProse(text, source.languageId ?? 'plaintext');
  const reading = readText(prose.text, { published: source.published });
  const attributions = attributionsBySentence(reading);
  const nouns = elidedNouns(reading.statements);
  const ids = takenIds();
  const sentences = reading.statements.map((statement, index) => ({
    statement,
    claims: claimsOfSentence({
      source: source.id,
      document: text,
      prose,
      statement,
      attributions: attributions[index] ?? [],
      nouns,
      ids,
    }),
  }));
  const claims = withTakenBack(sentences);
  const entities = entitiesIn(reading);
  const sources = [asSource(text, source)];
  return { set: { version: 1, sources, ...(entities.length > 0 && { entities }), claims }, read: { prose, reading } };
}

/** An article as a source of a set. */
export function asSource(content: string, { id, title, author, publisher, url, published }: SourceDescription): Source {
  const issued = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(published ?? '')?.[0];
  return {
    id,
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { 'container-title': publisher }),
    ...(issued !== undefined && { issued }),
    ...(url !== undefined && { URL: url }),
    content,
  };
}
