import { isDemonym } from './countries.js';
import { type Item, type ItemRange, isComma, isQuotation, isWord, itemAt } from './items.js';
import {
  describingVerb,
  isNounForm,
  isStatementNoun,
  mayOpenCue,
  reportingPhraseAt,
  sayingVerb,
  takesObject,
} from './reporting-verbs.js';
import {
  anyOf,
  isAdverb,
  isAuxiliary,
  isBe,
  isClauseWord,
  isConjunction,
  isDeterminer,
  isManner,
  isNumeral,
  isParticiple,
  isPreposition,
  isPronoun,
} from './word-classes.js';

/** Words that attribute: a reporting verb, a phrase of two words, or "according to". */
export interface Cue extends ItemRange {
  readonly kind: 'say' | 'describe' | 'according';
  /** The base form: "say". */
  readonly lemma: string;
  /** True for "saying", which takes the subject of the clause before it. */
  readonly isParticiple: boolean;
}

const opensWithAddressee = anyOf('asked pressed told questioned');
const isTo = anyOf('to');
const isThat = anyOf('that');
const isSaying = anyOf('saying');

/** The cues of one sentence, in order. Nouns and passives that look like reporting verbs are left out. */
export function cuesOf(items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (let index = 0; index < items.length; index++) {
    const cue = cueAt(items, index);
    if (cue) cues.push(cue);
  }
  return cues;
}

function cueAt(items: readonly Item[], at: number): Cue | undefined {
  const item = itemAt(items, at);
  const next = itemAt(items, at + 1);
  if (!isWord(item) || item.isPossessive || !mayOpenCue(item.lower)) return undefined;
  if (isStatementNoun(item) && isThat(next) && isOwner(itemAt(items, at - 1)))
    return { kind: 'say', lemma: item.lower, from: at, to: at, isParticiple: false };
  if (item.lower === 'according' && isTo(next)) {
    return { kind: 'according', lemma: 'according', from: at, to: at + 1, isParticiple: false };
  }
  const opens = at === 0 || isQuotation(itemAt(items, at - 1));
  if (item.isCapitalised && !opens) return undefined;
  const phrase = reportingPhraseAt(items, at);
  if (phrase !== undefined) {
    const to = at + phrase.length - 1;
    return { kind: 'say', lemma: phrase.value, from: at, to, isParticiple: isParticiple(item) };
  }
  const say = sayingVerb(item.lower);
  const lemma = say ?? describingVerb(item.lower);
  if (lemma === undefined || !isVerbHere(items, at)) return undefined;
  const participle = isParticiple(item) || (at === 0 && opensWithAddressee(item));
  const describes = say === undefined || (takesObject(say) && !opensContent(items, at));
  return { kind: describes ? 'describe' : 'say', lemma, from: at, to: at, isParticiple: participle };
}

/** "Ruiz's" of "Ruiz's claim that" */
function isOwner(item: Item): boolean {
  return item.isPossessive && item.isCapitalised;
}

function isVerbHere(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  const before = itemAt(items, at - 1);
  if (isWord(before) && !fitsAfter(before, items, at)) return false;
  return !isNounForm(item) || isVerbDespiteNoun(items, at);
}

/** A determiner, a possessive, a preposition or a passive before the word says that it is no active verb. */
function fitsAfter(before: Item, items: readonly Item[], at: number): boolean {
  const gerund = isParticiple(itemAt(items, at));
  // "When asked about it, Ruiz said": the participle is passive.
  if (isClauseWord(before) && opensWithAddressee(itemAt(items, at))) return false;
  if (before.isPossessive && !gerund) return false;
  if (isDeterminer(before) && !isNumeral(before)) return false;
  if (isPreposition(before) && !isTo(before) && !(gerund && opensContent(items, at))) return false;
  return gerund || !isBe(before);
}

/** "claims" after a subject, or before "that" or a quotation, is a verb. */
function isVerbDespiteNoun(items: readonly Item[], at: number): boolean {
  const item = itemAt(items, at);
  const before = itemAt(items, at - 1);
  const content = opensContent(items, at);
  if (before.type === 'edge') return false;
  if (!isWord(before)) return content || before.type !== 'mark' || isComma(before) || before.text === ')';
  // "Footage of Ruiz saying at a fair": no saying of somebody's.
  if (before.isCapitalised && isSaying(item)) return true;
  if (before.isCapitalised && !content && !item.lower.endsWith('s') && item.lower !== 'read') return false;
  // "A personal message: “…”": who messages is many, or somebody.
  const isBare = sayingVerb(item.lower) === item.lower && itemAt(items, at + 1).text === ':';
  if (isBare && !before.isCapitalised && !/s$/.test(before.lower) && !isPronoun(before) && !isTo(before)) return false;
  // "Asian states", "Kenyan reports"
  if (isDemonym(before.lower) && !content) return false;
  if (content || before.isCapitalised) return true;
  return isPronoun(before) || isAdverb(before) || isAuxiliary(before) || isManner(before) || isTo(before);
}

/** Whether what was said begins right after the word. */
export function opensContent(items: readonly Item[], at: number): boolean {
  const next = itemAt(items, at + 1);
  if (isQuotation(next) || isThat(next) || next.text === ':') return true;
  return isComma(next) && isQuotation(itemAt(items, at + 2));
}

/** Whether a conjunction joins the cue to the one before. */
export function isJoined(items: readonly Item[], cue: Cue): boolean {
  return isConjunction(itemAt(items, cue.from - 1));
}
