import functionWords from '../../../../../data/lexicons/function-words.json' with { type: 'json' };
import speakerNouns from '../../../../../data/lexicons/speaker-nouns.json' with { type: 'json' };
import { type Item, isWord } from './items.js';

/** Tests whether an item is a word of one grammatical class. */
export type WordTest = (item: Item) => boolean;

export const isPronoun = testFor(functionWords.pronouns);
export const isObjectPronoun = testFor(functionWords.objectPronouns);
export const isDeterminer = testFor(functionWords.determiners);
export const isNumeral = testFor(functionWords.numerals);
export const isPreposition = testFor(functionWords.prepositions);
export const isAuxiliary = testFor(functionWords.auxiliaries);
export const isBe = testFor(functionWords.be);
export const isClauseWord = testFor(functionWords.clauseWords);
export const isConjunction = testFor(functionWords.conjunctions);
export const isAdverb = testFor(functionWords.adverbs);
export const isTime = testFor(functionWords.times);
export const opensClause = testFor(functionWords.clauseOpeners);
export const opensSentence = testFor(functionWords.sentenceOpeners);
export const isNameParticle = testFor(functionWords.nameParticles);
export const isSpeakerNoun = testFor(speakerNouns.nouns);

/** A test for one of a few words, given in lower case and divided by spaces. */
export function anyOf(words: string): WordTest {
  return testFor(words.split(' '));
}

/** Adverbs and auxiliaries, which may stand between a subject and its verb. */
export function isPassable(item: Item): boolean {
  return isAdverb(item) || isAuxiliary(item) || isManner(item);
}

/** An adverb in -ly. */
export function isManner(item: Item): boolean {
  return isWord(item) && item.lower.length > 4 && item.lower.endsWith('ly') && !item.isCapitalised;
}

export function isParticiple(item: Item): boolean {
  return isWord(item) && item.lower.endsWith('ing');
}

function testFor(words: readonly string[]): WordTest {
  const known: ReadonlySet<string> = new Set(words);
  return (item) => isWord(item) && known.has(item.lower);
}
