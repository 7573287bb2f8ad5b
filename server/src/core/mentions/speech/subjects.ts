import type { Cue } from './cues.js';
import { type Item, isComma, isQuotation, isWord, itemAt } from './items.js';
import { isIntroductory, mainSubject } from './main-subject.js';
import { isHardStop, nounPhraseLeft, nounPhraseRight, type Subject } from './noun-phrases.js';
import { isPlainlySaying } from './reporting-verbs.js';
import { isRoleWord } from './roles.js';
import {
  anyOf,
  isAdverb,
  isAuxiliary,
  isClauseWord,
  isConjunction,
  isPassable,
  isPreposition,
  isPronoun,
  isSpeakerNoun,
  isTime,
  opensClause,
} from './word-classes.js';

/** A clause that another one has gone before. */
interface OwnClause {
  readonly from: number;
  readonly subject: Subject;
}

/** Forms that "said Mr. Ruiz" is made of: the past tense and the third person. */
const FINITE = /(ed|s|d|te|ng|oke)$/;
const LONGEST_HEAD = 14;
const opensNewClause = anyOf('but and while');
const isBetweenSubjectAndVerb = anyOf('to went on as quoted goes gone publicly reportedly himself herself');
const isRelative = anyOf('who which that');
const isThat = anyOf('that');
const isOf = anyOf('of');
const isTo = anyOf('to');
/** Verbs that lead on to another: no noun is spelt like them. */
const isPastVerb = anyOf('began came went seemed appeared continued started tried used declined refused');

/**
 * Whose words a cue reports. `low` is the first item that is still free, `previous` the subject of the cue before,
 * which a second verb or a participle shares.
 */
export function subjectOf(
  items: readonly Item[],
  cue: Cue,
  low: number,
  previous: Subject | undefined,
): Subject | undefined {
  if (cue.kind === 'according') return nounPhraseRight(items, cue.to + 1, true);
  const right = invertedSubject(items, cue);
  if (right) return right;
  if (cue.isParticiple && isComma(itemAt(items, cue.from - 1))) return subjectOfAdverbial(items, cue, low, previous);
  const left = ofWhom(items, cue, subjectLeft(items, cue.from, low));
  if (left && (left.antecedent || (namesSomebody(items, left) && !isVerbPhrase(items, left)))) return left;
  const shared = isComma(itemAt(items, cue.from - 1)) ? (previous?.antecedent ?? previous) : previous;
  return nearestClauseSubject(items, cue, low) ?? shared ?? mainSubject(items, cue.from);
}

/** ", saying" goes with the subject of its clause, not with the words right before it. */
function subjectOfAdverbial(
  items: readonly Item[],
  cue: Cue,
  low: number,
  previous: Subject | undefined,
): Subject | undefined {
  const shared = previous?.antecedent === undefined ? previous : undefined;
  return nearestClauseSubject(items, cue, low) ?? shared ?? mainSubject(items, cue.from) ?? previous;
}

/** "Holm laid off ten and began to say", "Holm is obliged to tell": what stands before the cue is the rest of its verb. */
function isVerbPhrase(items: readonly Item[], { from, to }: Subject): boolean {
  const first = itemAt(items, from);
  if (first.isCapitalised || isSpeakerNoun(first) || isRoleWord(first)) return false;
  const isGoverning = from === to && isTo(itemAt(items, to + 1));
  return isGoverning || isPastVerb(first) || (isConjunction(itemAt(items, from - 1)) && /[^e]ed$/.test(first.lower));
}

/** "Footage of Ms. Vega saying": she says it. "A spokesman of the port saying" stays whole. */
function ofWhom(items: readonly Item[], cue: Cue, subject: Subject | undefined): Subject | undefined {
  if (!cue.isParticiple || subject === undefined || subject.antecedent) return subject;
  for (let index = subject.to - 1; index > subject.from; index--) {
    if (!isOf(itemAt(items, index))) continue;
    const thing = itemAt(items, index - 1);
    const isThing = !thing.isCapitalised && !isSpeakerNoun(thing) && !isRoleWord(thing);
    return isThing && itemAt(items, index + 1).isCapitalised ? { from: index + 1, to: subject.to } : subject;
  }
  return subject;
}

/** "“…,” said Mr. Ruiz": only after a quotation or a comma, and never with "told". */
function invertedSubject(items: readonly Item[], cue: Cue): Subject | undefined {
  const verb = itemAt(items, cue.from);
  if (cue.kind !== 'say' || cue.isParticiple || cue.lemma === 'tell' || !FINITE.test(verb.lower)) return undefined;
  const comma = isComma(itemAt(items, cue.from - 1));
  const before = itemAt(items, comma ? cue.from - 2 : cue.from - 1);
  const fits = cue.from === 0 || isQuotation(before) || (comma && !endsAsideBeforeVerb(items, cue.from));
  const subject = fits ? nounPhraseRight(items, cue.from + 1, false) : undefined;
  return subject && { ...subject, isInverted: true };
}

/** "Smith, a lawyer, said": an aside ends at the comma before the verb, so the subject is on the left. */
function endsAsideBeforeVerb(items: readonly Item[], at: number): boolean {
  const next = itemAt(items, at + 1);
  if (!isWord(next) || isPronoun(next) || isPreposition(next) || isTime(next)) return true;
  if (isThat(next) || opensClause(next)) return runsOnWithVerb(items, at + 1, 8) ?? items.length - at > 12;
  return runsOnWithVerb(items, at + 1, 11) ?? !next.isCapitalised;
}

/** "…, said the plan would …" runs on with a verb; "…, said the minister." ends. Nothing found is undefined. */
function runsOnWithVerb(items: readonly Item[], from: number, reach: number): boolean | undefined {
  for (let index = from; index < from + reach; index++) {
    const item = itemAt(items, index);
    if (isComma(item) || item.text === '.') return false;
    if (isAuxiliary(item) || isQuotation(item) || (index > from && isPlainlySaying(item))) return true;
  }
  return undefined;
}

function subjectLeft(items: readonly Item[], at: number, low: number): Subject | undefined {
  let last = at - 1;
  while (last >= low && (isPassable(itemAt(items, last)) || isBetween(itemAt(items, last)) || leadsOn(items, last)))
    last--;
  if (last < low) return undefined;
  const item = itemAt(items, last);
  if (item.text === ')') return subjectBeforeBracket(items, last, low);
  if (isComma(item)) return subjectBeforeAside(items, last, low);
  if (!isWord(item)) return undefined;
  if (isRelative(item)) return antecedent(items, last, low);
  if (isPronoun(item)) return { from: last, to: last };
  if (isConjunction(item) || isClauseWord(item) || isPreposition(item)) return undefined;
  return nounPhraseLeft(items, last, low);
}

/** "Vega refused to say": the subject ends before the verb that governs the cue. */
function leadsOn(items: readonly Item[], at: number): boolean {
  const verb = itemAt(items, at);
  if (!isTo(itemAt(items, at + 1)) || verb.isCapitalised) return false;
  return isPastVerb(verb) || (itemAt(items, at - 1).isCapitalised && /[^e]ed$/.test(verb.lower));
}

function isBetween(item: Item): boolean {
  return isBetweenSubjectAndVerb(item) && !item.isCapitalised;
}

/** "Ms. Adeyemi (Labour) said" */
function subjectBeforeBracket(items: readonly Item[], close: number, low: number): Subject | undefined {
  let open = close;
  while (open > low && itemAt(items, open).text !== '(') open--;
  const inner = open > low ? subjectLeft(items, open, low) : undefined;
  return inner && { from: inner.from, to: close, head: inner.head ?? { from: inner.from, to: inner.to } };
}

/** "the minister who said": what "who" stands for. */
function antecedent(items: readonly Item[], relative: number, low: number): Subject | undefined {
  if (isThat(itemAt(items, relative)) && !isWord(itemAt(items, relative - 1))) return undefined;
  const last = isComma(itemAt(items, relative - 1)) ? relative - 2 : relative - 1;
  const phrase = last >= low && isWord(itemAt(items, last)) ? nounPhraseLeft(items, last, low) : undefined;
  return phrase && { from: relative, to: relative, antecedent: phrase };
}

/** "X, who …, said" and "X, 33, a lawyer, said": the comma at `close` ends an aside. */
function subjectBeforeAside(items: readonly Item[], close: number, low: number): Subject | undefined {
  const { from, commas } = stretchBefore(items, close, low);
  const firstComma = commas[0];
  if (firstComma === undefined) return undefined;
  const head = { from, to: firstComma - 1 };
  if (head.to < from || head.to - from > LONGEST_HEAD) return undefined;
  const hasVerb = items.slice(from, head.to + 1).some((item) => isAuxiliary(item) || isPlainlySaying(item));
  if (!hasVerb && !isPreposition(itemAt(items, from))) return { from, to: close - 1, head };
  // "…, and Smith, of Ohio, said": the head is the noun phrase before the last aside.
  const lastComma = commas.at(-1) ?? from;
  const inner = !hasVerb && lastComma > from ? nounPhraseLeft(items, lastComma - 1, low) : undefined;
  return inner && { from: inner.from, to: close - 1, head: inner };
}

function stretchBefore(items: readonly Item[], close: number, low: number): { from: number; commas: number[] } {
  let from = close;
  while (from > low && !isHardStop(itemAt(items, from - 1))) from--;
  const commas: number[] = [];
  for (let index = from; index < close; index++) if (isComma(itemAt(items, index))) commas.push(index);
  // Introductory stretches are dropped: "In a statement, X, a lawyer, said".
  while (commas.length > 1 && isIntroductory(itemAt(items, from))) from = (commas.shift() ?? from) + 1;
  while (from < close && (isConjunction(itemAt(items, from)) || isClauseWord(itemAt(items, from)))) from++;
  return { from, commas };
}

function namesSomebody(items: readonly Item[], { from, to }: Subject): boolean {
  const empty = [isTime, isAdverb, isPreposition, isClauseWord];
  return items
    .slice(from, to + 1)
    .some((item) => isWord(item) && !/^\d+$/.test(item.text) && !empty.some((test) => test(item)));
}

function nearestClauseSubject(items: readonly Item[], cue: Cue, low: number): Subject | undefined {
  return ownClause(items, cue, low)?.subject;
}

/**
 * ", but Kenyan officials have walked that back, saying": where the clause begins that a participle hangs on, and its
 * subject. Nothing where that clause is the sentence's first.
 */
export function ownClause(items: readonly Item[], cue: Cue, low: number): OwnClause | undefined {
  if (!cue.isParticiple) return undefined;
  for (let index = cue.from - 1; index > low && !isQuotation(itemAt(items, index)); index--) {
    if (!opensNewClause(itemAt(items, index)) || !isComma(itemAt(items, index - 1))) continue;
    const subject = mainSubject(items, cue.from, index);
    const rest = subject ? items.slice(subject.to + 1, cue.from) : [];
    const hasVerb = rest.some((item) => isAuxiliary(item) || /ed$/.test(item.lower));
    return subject && hasVerb ? { from: index, subject } : undefined;
  }
  return undefined;
}
