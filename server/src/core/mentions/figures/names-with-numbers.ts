import lexicon from '../../../../../data/lexicons/numbered-names.json' with { type: 'json' };
import { isStopWord } from '../../text/stop-words.js';
import { readAmount } from './amounts.js';
import { readCurrencyBefore } from './currencies.js';
import { readMonth } from './date-words.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { SCALES, smallNumber } from './number-words.js';
import { createPhraseTable, readPhrase } from './phrase-table.js';
import { isCapitalised, isDash, isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';
import { readUnit } from './units.js';

const PHRASES = createPhraseTable(lexicon.phrases.map((phrase) => [phrase, true] as const));
const CAPITALISED: ReadonlySet<string> = new Set(lexicon.capitalised);
const ANY_CASE: ReadonlySet<string> = new Set(lexicon.anyCase);
const LABELS: ReadonlySet<string> = new Set(lexicon.labels);
const PLACES: ReadonlySet<string> = new Set(lexicon.places);
const STREETS: ReadonlySet<string> = new Set(lexicon.streets);
const PREFIXES: ReadonlySet<string> = new Set(lexicon.prefixes);
const LONGEST_STREET_NAME = 3;
const LONGEST_ASIDE = 40;

/** Steps over numbers that count nothing: "G20", "COVID-19", "9/11", "Boeing 737", "Article 5", "10 Downing Street". */
export function readNameWithNumber(scan: Scan, at: number): FigureRead | undefined {
  const { kind } = lexemeAt(scan, at);
  const phrase = readPhrase(PHRASES, scan, at);
  if (phrase) return { next: phrase.next };
  const unread = behindSomething(scan, at) ?? behindVerse(scan, at);
  if (unread !== undefined) return { next: unread };
  if (kind === 'word') return readLabel(scan, at) ?? skipTo(behindNumberedWord(scan, at) ?? behindLabelled(scan, at));
  if (isExponent(scan, at)) return { next: at + 2 };
  return kind === 'number'
    ? skipTo(behindAddress(scan, at) ?? behindItem(scan, at) ?? behindCode(scan, at))
    : undefined;
}

/** The "^2" of "20 J/m^2". */
function isExponent(scan: Scan, at: number): boolean {
  const { surface, isGlued } = lexemeAt(scan, at);
  return surface === '^' && isGlued && lexemeAt(scan, at + 1).kind === 'number' && lexemeAt(scan, at + 1).isGlued;
}

/** "A 20-something", "thirty-something", "a six-figure sum": an age or an amount that nobody counts. */
function behindSomething(scan: Scan, at: number): number | undefined {
  const isNumber = lexemeAt(scan, at).kind === 'number' || smallNumber(lowerAt(scan, at)) !== undefined;
  return isNumber && isHyphen(scan, at + 1) && /^(?:something|figure)s?$/.test(lowerAt(scan, at + 2))
    ? at + 3
    : undefined;
}

/** "Luke 6:3": chapter and verse behind a name. */
function behindVerse(scan: Scan, at: number): number | undefined {
  const isColon = lexemeAt(scan, at + 2).surface === ':' && lexemeAt(scan, at + 3).isGlued;
  const isName = isCapitalised(scan, at) && !isStopWord(lowerAt(scan, at));
  return isName && isColon && lexemeAt(scan, at + 1).kind === 'number' ? behindGlued(scan, at + 3) : undefined;
}

function skipTo(next: number | undefined): FigureRead | undefined {
  return next === undefined ? undefined : { next };
}

/** "Category 4", "Tier 2": a figure all the same, since a source may have another. */
function readLabel(scan: Scan, at: number): FigureRead | undefined {
  const word = lowerAt(scan, at);
  if (!LABELS.has(word) || !isCapitalised(scan, at)) return undefined;
  const number = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  const { kind, surface } = lexemeAt(scan, number);
  if (kind !== 'number' || /,/.test(surface) || /^%|percent$/.test(lowerAt(scan, number + 1))) return undefined;
  const extent = { from: at, to: number + 1, valueFrom: number };
  return { figure: figureAt(scan, extent, { class: 'label', value: Number(surface), unit: word }), next: number + 1 };
}

/** "G20", "MH370", "COVID-19", "F-16", "PA 19104". */
function behindNumberedWord(scan: Scan, at: number): number | undefined {
  const word = lowerAt(scan, at);
  const isGlued = lexemeAt(scan, at + 1).isGlued && lexemeAt(scan, at + 1).kind === 'number';
  if (isGlued && word === 'fy') return undefined;
  if (isGlued) return isCurrencyBefore(scan, at) ? undefined : behindGlued(scan, at + 1);
  if (isPostalCode(scan, at)) return at + 2;
  const isJoined = isHyphen(scan, at + 1) && lexemeAt(scan, at + 2).kind === 'number' && lexemeAt(scan, at + 2).isGlued;
  const isName = (hasCapital(scan, at) || ANY_CASE.has(word) || isShortForm(word)) && !PREFIXES.has(word);
  if (!isJoined || !isName || smallNumber(word) !== undefined || readMonth(scan, at)) return undefined;
  return behindGlued(scan, at + 2);
}

/** The "R" of "R500", but not where a number stands before it: "24L500". */
function isCurrencyBefore(scan: Scan, at: number): boolean {
  const isInCode = lexemeAt(scan, at).isGlued && lexemeAt(scan, at - 1).kind === 'number';
  return isInCode || readCurrencyBefore(scan, at) !== undefined;
}

/** "PA 19104": a state and its postal code. */
function isPostalCode(scan: Scan, at: number): boolean {
  return (
    /^\p{Lu}{2}$/u.test(lexemeAt(scan, at).surface) &&
    /^\d{5}$/.test(lexemeAt(scan, at + 1).surface) &&
    readCurrencyBefore(scan, at) === undefined
  );
}

/** "iPhone" has one too. */
function hasCapital(scan: Scan, at: number): boolean {
  return /\p{Lu}/u.test(lexemeAt(scan, at).surface);
}

/** Letters that no word has without a vowel: "scp-12", "s-1". */
function isShortForm(word: string): boolean {
  return /^[b-df-hj-np-tv-xz]{1,4}$/.test(word);
}

/** "Article 5", "Articles 5 and 6", "No. 10", "Boeing 737-800". */
function behindLabelled(scan: Scan, at: number): number | undefined {
  const word = lowerAt(scan, at);
  const isNumero = /^nos?$/.test(word) && lexemeAt(scan, at + 1).surface === '.';
  const isLabel =
    isNumero ||
    ANY_CASE.has(word) ||
    (CAPITALISED.has(word) && hasCapital(scan, at) && !isNumeroWord(word)) ||
    isPlace(scan, at);
  const first = lexemeAt(scan, at + 1).surface === '.' ? at + 2 : at + 1;
  // "The Strand Line 1.3 million": a scale makes it a number of something else.
  if (!isLabel || !isPlainNumber(scan, first) || SCALES.has(lowerAt(scan, first + 1))) return undefined;
  let next = behindGlued(scan, first);
  while (isListed(scan, next)) next = behindGlued(scan, next + 1);
  return next;
}

/** "Highway 35" and "gate 12" in lower case, unless they end what came before: "on the highway 35 cars". */
function isPlace(scan: Scan, at: number): boolean {
  const behind = lexemeAt(scan, at + 2);
  const isEnd = behind.kind !== 'word' || isStopWord(behind.lower);
  return PLACES.has(lowerAt(scan, at)) && isEnd && readUnit(scan, at + 2) === undefined;
}

function isNumeroWord(word: string): boolean {
  return word === 'no' || word === 'nos';
}

function isListed(scan: Scan, at: number): boolean {
  const joint = lowerAt(scan, at);
  const isJoint = joint === 'and' || joint === 'or' || joint === 'to' || isDash(scan, at);
  return (
    isJoint &&
    isPlainNumber(scan, at + 1) &&
    lexemeAt(scan, at + 2).kind !== 'word' &&
    lexemeAt(scan, at + 2).surface !== '%'
  );
}

/** A year or a grouped number behind a name is no part of it: "in Area 2,000 people". */
function isPlainNumber(scan: Scan, at: number): boolean {
  const { kind, surface } = lexemeAt(scan, at);
  return kind === 'number' && !/[,\s]/.test(surface);
}

/** Behind a number and all that is written together with it. */
function behindGlued(scan: Scan, at: number): number {
  let next = at + 1;
  for (let steps = 0; steps < 8; steps++) {
    const { kind, isGlued } = lexemeAt(scan, next);
    if (isGlued && (kind === 'word' || kind === 'number')) next += 1;
    else if (isJoint(scan, next) && lexemeAt(scan, next + 1).kind === 'number') next += 2;
    else break;
  }
  return next;
}

/** "737-800", "J12+66", "v2/3". */
function isJoint(scan: Scan, at: number): boolean {
  if (isHyphen(scan, at)) return true;
  const isBetween = lexemeAt(scan, at).isGlued && lexemeAt(scan, at + 1).isGlued;
  return isBetween && /^[+/_.]$/.test(lexemeAt(scan, at).surface);
}

/** "10 Downing Street", "1600 Pennsylvania Avenue". */
function behindAddress(scan: Scan, at: number): number | undefined {
  for (let next = at + 1; next <= at + LONGEST_STREET_NAME + 1 && isCapitalised(scan, next); next++) {
    if (next > at + 1 && STREETS.has(lowerAt(scan, next))) return next + 1;
  }
  return undefined;
}

/** The "2)" of "1) rain, 2) wind": no bracket has opened before it. */
function behindItem(scan: Scan, at: number): number | undefined {
  if (!/^\d{1,2}$/.test(lexemeAt(scan, at).surface) || lexemeAt(scan, at + 1).surface !== ')') return undefined;
  for (let back = 1; back <= LONGEST_ASIDE; back++) {
    const { surface, kind } = lexemeAt(scan, at - back);
    if (surface === '(') return undefined;
    if (surface === ')' || kind === 'end') break;
  }
  return at + 2;
}

/** "5G", "24703L202": letters that are neither unit nor scale. "10/12" is no fraction of anything. */
function behindCode(scan: Scan, at: number): number | undefined {
  const behind = lexemeAt(scan, at + 1);
  const below = lexemeAt(scan, at + 2);
  const amount = readAmount(scan, at);
  if (behind.isGlued && behind.kind === 'word' && amount?.next === at + 1) return behindGlued(scan, at);
  const isSlashed = behind.surface === '/' && behind.isGlued && below.isGlued && below.kind === 'number';
  return isSlashed && amount?.next === at + 1 ? at + 3 : undefined;
}
