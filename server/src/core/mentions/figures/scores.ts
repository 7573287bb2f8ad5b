import cues from '../../../../../data/lexicons/figure-cues.json' with { type: 'json' };
import type { Amount } from './amounts.js';
import { readAmount } from './amounts.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { isDash, isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';

const SCORE_BEFORE: ReadonlySet<string> = new Set(cues.scoreBefore);
const SCORE_BEHIND: ReadonlySet<string> = new Set(cues.scoreBehind);
const VOTES: ReadonlySet<string> = new Set(cues.votes);
const HIGHEST = 1000;
const CUE_REACH = 4;

/** A score or the count of a vote: "3-1", "won 2–3", "3-to-1", "a 5-4 ruling", "voted 52 to 48". */
export function readScore(scan: Scan, first: Amount): FigureRead | undefined {
  const ratio = readHyphenedRatio(scan, first);
  if (ratio) return ratio;
  const isDashed =
    isDash(scan, first.next) && lexemeAt(scan, first.next).isGlued === lexemeAt(scan, first.next + 1).isGlued;
  if (!isDashed && lowerAt(scan, first.next) !== 'to') return undefined;
  const second = readAmount(scan, first.next + 1);
  if (second === undefined || !isSide(first) || !isSide(second)) return undefined;
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

function toScore(scan: Scan, first: Amount, second: Amount): FigureRead {
  const said = { class: 'score', value: first.value, second: second.value } as const;
  return { figure: figureAt(scan, { from: first.from, to: second.next }, said), next: second.next };
}

function isSide({ value, measure, number }: Amount): boolean {
  const isPlain = !number.isScaled && !number.isVague && !number.isFraction;
  return isPlain && measure === undefined && Number.isInteger(value) && value >= 0 && value < HIGHEST;
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
