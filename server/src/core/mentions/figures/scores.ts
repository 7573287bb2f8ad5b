import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import type { Amount } from './amounts.js';
import { readAmount } from './amounts.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { isDash, isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';

const SCORE_BEFORE: ReadonlySet<string> = new Set(cues.scoreBefore);
const SCORE_BEHIND: ReadonlySet<string> = new Set(cues.scoreBehind);
const VOTES: ReadonlySet<string> = new Set(cues.votes);
const RATIOS: ReadonlySet<string> = new Set(['ratio', 'ratios', 'odds']);
const HIGHEST = 1000;
const CUE_REACH = 4;

/** A score or the count of a vote: "3-1", "won 2–3", "3-to-1", "a 5-4 ruling", "voted 52 to 48". */
export function readScore(scan: Scan, first: Amount): FigureRead | undefined {
  const unhyphened = readHyphenedRatio(scan, first) ?? readColonRatio(scan, first) ?? readSpokenScore(scan, first);
  if (unhyphened) return unhyphened;
  const isDashed =
    isDash(scan, first.next) && lexemeAt(scan, first.next).isGlued === lexemeAt(scan, first.next + 1).isGlued;
  if (!isDashed && lowerAt(scan, first.next) !== 'to') return undefined;
  const second = readAmount(scan, first.next + 1);
  if (second === undefined || !isSide(first) || !isSide(second)) return undefined;
  if (isDashed && isPartOfCode(scan, second)) return { next: second.next };
  const isScore = isDashed ? isDashedScore(scan, first, second) : hasCue(scan, first.from, VOTES);
  return isScore ? toScore(scan, first, second) : undefined;
}

/** "3-to-1", "a two-to-one margin". */
function readHyphenedRatio(scan: Scan, first: Amount): FigureRead | undefined {
  if (!isHyphen(scan, first.next) || lowerAt(scan, first.next + 1) !== 'to' || !isHyphen(scan, first.next + 2))
    return undefined;
  const second = readAmount(scan, first.next + 3);
  return second && isSide(first) && isSide(second) ? toScore(scan, first, second) : undefined;
}

/** "A ratio of 3:1". */
function readColonRatio(scan: Scan, first: Amount): FigureRead | undefined {
  const colon = lexemeAt(scan, first.next);
  const isRatio = colon.surface === ':' && colon.isGlued && hasCue(scan, first.from, RATIOS);
  const second = isRatio ? readAmount(scan, first.next + 1) : undefined;
  return second && isSide(first) && isSide(second) ? toScore(scan, first, second) : undefined;
}

/** "Won two nil", "drew 1-all". */
function readSpokenScore(scan: Scan, first: Amount): FigureRead | undefined {
  const second = isHyphen(scan, first.next) ? first.next + 1 : first.next;
  const word = lowerAt(scan, second);
  const isSpoken =
    word === 'nil' || (word === 'all' && (second > first.next || hasCue(scan, first.from, SCORE_BEFORE)));
  if (!isSpoken || !isSide(first)) return undefined;
  const said = { class: 'score', value: first.value, second: word === 'nil' ? 0 : first.value } as const;
  return { figure: figureAt(scan, { from: first.from, to: second + 1 }, said), next: second + 1 };
}

function toScore(scan: Scan, first: Amount, second: Amount): FigureRead {
  const said = { class: 'score', value: first.value, second: second.value } as const;
  return { figure: figureAt(scan, { from: first.from, to: second.next }, said), next: second.next };
}

function isSide({ value, measure, number }: Amount): boolean {
  const isPlain = !number.isScaled && !number.isVague && !number.isFraction;
  return isPlain && measure === undefined && Number.isInteger(value) && value >= 0 && value < HIGHEST;
}

/** The "0123" of "555-0123". */
function isPartOfCode(scan: Scan, { valueFrom }: Amount): boolean {
  return /^0\d/.test(lexemeAt(scan, valueFrom).surface);
}

function isDashedScore(scan: Scan, first: Amount, second: Amount): boolean {
  if (isHyphen(scan, second.next) && !SCORE_BEHIND.has(lowerAt(scan, second.next + 1))) return false;
  if (second.value <= first.value && !first.number.isSpelled) return true;
  return SCORE_BEHIND.has(lowerAt(scan, second.next)) || hasCue(scan, first.from, SCORE_BEFORE);
}

function hasCue(scan: Scan, at: number, words: ReadonlySet<string>): boolean {
  for (let back = 1; back <= CUE_REACH; back++) if (words.has(lowerAt(scan, at - back))) return true;
  return false;
}
