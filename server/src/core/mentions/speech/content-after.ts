import { contentEnd, nextClauseStart } from './content-end.js';
import type { Cue } from './cues.js';
import { type Item, type ItemRange, isComma, isQuotation, isWord, itemAt } from './items.js';
import { isWeak } from './reporting-verbs.js';
import {
  anyOf,
  isClauseWord,
  isConjunction,
  isDeterminer,
  isObjectPronoun,
  isPassable,
  isPreposition,
  isPronoun,
  isSpeakerNoun,
  isTime,
  opensClause,
} from './word-classes.js';

interface Landmarks {
  readonly quotation: number;
  readonly that: number;
  readonly colon: number;
}

const NOWHERE = -1;
const THAT_REACH = 16;
const QUOTATION_REACH = 24;
const INTRODUCTION_REACH = 12;
const SHORTEST_STATEMENT = 3;
const takesAddressee = new Set(['tell', 'ask', 'remind', 'assure', 'warn', 'inform']);
const isThat = anyOf('that');
const isVerbParticle = anyOf('out back off on');
const opensModifier = anyOf('in on at during to of from via through about after by with for');
const isOfOrAnd = anyOf('of and');

/** What a cue reports on its right: "Ruiz said (that) …". `from` is the first item after the cue and its subject. */
export function contentAfter(
  items: readonly Item[],
  cue: Cue,
  from: number,
  cues: readonly Cue[],
): ItemRange | undefined {
  const limit = nextClauseStart(items, cues, cue);
  let first = from;
  while (first < limit && (isPassable(itemAt(items, first)) || isVerbParticle(itemAt(items, first)))) first++;
  const marks = landmarks(items, first, limit);
  if (cue.kind === 'describe') return describedContent(items, cue, first, marks, cues);
  const start = contentStart(items, cue, first, limit, marks);
  if (start === undefined) return undefined;
  const to = contentEnd(items, start, cues, cue);
  return to < start ? undefined : { from: start, to };
}

/** The first "that", colon and quotation of the stretch. */
function landmarks(items: readonly Item[], from: number, limit: number): Landmarks {
  let that = NOWHERE;
  let colon = NOWHERE;
  for (let index = from; index < limit; index++) {
    const item = itemAt(items, index);
    if (isQuotation(item)) return { quotation: index, that, colon };
    if (item.text === ';') break;
    if (item.text === ':' && colon === NOWHERE) colon = index;
    if (isThat(item) && that === NOWHERE && index - from < THAT_REACH) that = index;
  }
  return { quotation: NOWHERE, that, colon };
}

function contentStart(
  items: readonly Item[],
  cue: Cue,
  first: number,
  limit: number,
  { quotation, that, colon }: Landmarks,
): number | undefined {
  const quoted = quotation !== NOWHERE;
  if (quoted && isIntroduced(items, first, quotation, that)) return quotation;
  if (quoted && colon === quotation - 1) return quotation;
  const nearThat = that - first <= INTRODUCTION_REACH || cue.lemma === 'tell';
  if (that !== NOWHERE && nearThat && (!quoted || that < quotation)) return that;
  const start = afterModifiers(items, cue, first, limit);
  if (quoted) return Math.min(start, quotation);
  return isWeak(cue.lemma) || !isStatement(items, start, limit) ? undefined : start;
}

/** The quotation follows the cue at once, or after a comma or colon with nothing else to report before it. */
function isIntroduced(items: readonly Item[], first: number, quotation: number, that: number): boolean {
  if (quotation === first) return true;
  const before = itemAt(items, quotation - 1);
  return (isComma(before) || before.text === ':') && that === NOWHERE && quotation - first < QUOTATION_REACH;
}

function isStatement(items: readonly Item[], from: number, limit: number): boolean {
  const first = itemAt(items, from);
  return isWord(first) && limit - from >= SHORTEST_STATEMENT && !isPreposition(first) && !isConjunction(first);
}

/** Skips the addressee, the day and the place: "told reporters on Monday in Lagos …". */
function afterModifiers(items: readonly Item[], cue: Cue, from: number, limit: number): number {
  let index = takesAddressee.has(cue.lemma) ? afterAddressee(items, from, limit) : from;
  while (index < limit && isTime(itemAt(items, index))) index++;
  if (index < limit && opensModifier(itemAt(items, index))) index = afterModifier(items, index, limit);
  return isComma(itemAt(items, index)) ? index + 1 : index;
}

function afterAddressee(items: readonly Item[], from: number, limit: number): number {
  const first = itemAt(items, from);
  if (isObjectPronoun(first) || isSpeakerNoun(first)) return from + 1;
  if (!first.isCapitalised && !isDeterminer(first)) return from;
  let index = from + 1;
  while (index < limit && (itemAt(items, index).isCapitalised || isOfOrAnd(itemAt(items, index)))) index++;
  return index;
}

/** Past the comma or the opening of the clause that ends "in a statement"; unmoved where none is near. */
function afterModifier(items: readonly Item[], from: number, limit: number): number {
  for (let index = from + 1; index < Math.min(limit, from + 10); index++) {
    const item = itemAt(items, index);
    if (isComma(item)) return index + 1;
    const opens = opensClause(item) && index > from + 1 && !isPreposition(itemAt(items, index - 1));
    if (isPronoun(item) || opens) return index;
  }
  return from;
}

/** "called the plan a “joke”": from the verb's object to the quotation in it. */
function describedContent(
  items: readonly Item[],
  cue: Cue,
  first: number,
  { quotation, that, colon }: Landmarks,
  cues: readonly Cue[],
): ItemRange | undefined {
  if (quotation === NOWHERE || belongsToLaterVerb(cues, cue, quotation)) return undefined;
  const introduced = isIntroduced(items, first, quotation, that) || colon === quotation - 1;
  const nearThat = that !== NOWHERE && that < quotation && that - first <= INTRODUCTION_REACH;
  if (!introduced && !nearThat && quotation - first > QUOTATION_REACH) return undefined;
  const from = introduced ? quotation : nearThat ? that : first;
  const end = Math.max(quotation, contentEnd(items, from, cues, cue));
  return { from, to: objectEnd(items, quotation, end) };
}

function belongsToLaterVerb(cues: readonly Cue[], cue: Cue, quotation: number): boolean {
  return cues.some(
    (other) => other.kind !== 'according' && !other.isParticiple && other.from > cue.from && other.from < quotation,
  );
}

/** What something is called ends with the quotation or with its clause. */
function objectEnd(items: readonly Item[], quotation: number, end: number): number {
  for (let index = quotation; index <= end; index++) {
    const item = itemAt(items, index);
    if (isQuotation(item) && endsHere(item, itemAt(items, index + 1))) return index;
    if (isComma(item)) return Math.max(index - 1, nextQuotation(items, index, end));
    if (isClauseWord(item)) return index - 1;
    if (isConjunction(item) && !isQuotation(itemAt(items, index + 1))) return index - 1;
  }
  return end;
}

function endsHere(quotation: Item, next: Item): boolean {
  return /[,.?!]/.test(quotation.tail) && isWord(next);
}

/** A further quotation close behind a comma belongs to the list: "a “liar”, a “cheat”". */
function nextQuotation(items: readonly Item[], from: number, end: number): number {
  for (let index = from + 1; index <= Math.min(end, from + 4); index++) {
    if (isQuotation(itemAt(items, index))) return index;
  }
  return NOWHERE;
}
