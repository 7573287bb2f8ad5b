import { isStopWord } from '../../text/stop-words.js';
import { type NumberRead, numberRead } from './number-read.js';
import { FRACTIONS, isArticle, magnitude, UNITS } from './number-words.js';
import { isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';

/** "The second half" is a stretch of play, no share. */
const NO_SHARE_BEFORE: ReadonlySet<string> = new Set([
  'first',
  'second',
  'other',
  'latter',
  'better',
  'top',
  'bottom',
  '1st',
  '2nd',
  'opening',
]);
const SHARE_BEFORE: ReadonlySet<string> = new Set(
  'by to nearly almost about over than around roughly only just least under approximately some'.split(' '),
);
const SHARE_BEHIND: ReadonlySet<string> = new Set('of more less fewer higher lower smaller larger'.split(' '));

/** Reads a part of a whole in words ("half", "two-thirds", "a quarter of"), or of a scale ("half a million"). */
export function readFraction(scan: Scan, at: number): NumberRead | undefined {
  const part = readHalf(scan, at) ?? readArticleFraction(scan, at) ?? readCountedFraction(scan, at);
  return part && (ofScale(scan, part) ?? numberRead({ ...part, isSpelled: true, isFraction: true }));
}

interface Part {
  readonly value: number;
  readonly next: number;
}

function readHalf(scan: Scan, at: number): Part | undefined {
  const word = lowerAt(scan, at);
  if (word === 'quarter')
    return magnitude(lowerAt(scan, at + 1)) === undefined ? undefined : { value: 1 / 4, next: at + 1 };
  if (word !== 'half' || NO_SHARE_BEFORE.has(lowerAt(scan, at - 1))) return undefined;
  return isHyphen(scan, at + 1) && !isMeasuredHalf(lowerAt(scan, at + 2)) ? undefined : { value: 1 / 2, next: at + 1 };
}

/** "Half-hour" and "half-million", but no "half-time". */
function isMeasuredHalf(word: string): boolean {
  return (
    magnitude(word) !== undefined || /^(?:hour|mile|day|year|century|point|marathon|mil|dollar|inch|pint)s?$/.test(word)
  );
}

function readArticleFraction(scan: Scan, at: number): Part | undefined {
  if (!isArticle(lowerAt(scan, at))) return undefined;
  const word = lowerAt(scan, at + 1);
  const denominator = FRACTIONS.get(word);
  if (denominator === undefined || word.endsWith('s') || isHyphen(scan, at + 2)) return undefined;
  const following = lowerAt(scan, at + 2);
  const part = { value: 1 / denominator, next: at + 2 };
  if (SHARE_BEHIND.has(following) || magnitude(following) !== undefined) return part;
  if (word === 'half') return part;
  // "By a third party" counts nothing.
  const standsAlone = lexemeAt(scan, at + 2).kind !== 'word' || isStopWord(following);
  return SHARE_BEFORE.has(lowerAt(scan, at - 1)) && standsAlone ? part : undefined;
}

function readCountedFraction(scan: Scan, at: number): Part | undefined {
  const numerator = UNITS.get(lowerAt(scan, at));
  if (numerator === undefined || numerator === 0) return undefined;
  const isJoined = isHyphen(scan, at + 1);
  const of = isJoined ? at + 2 : at + 1;
  const word = lowerAt(scan, of);
  const denominator = FRACTIONS.get(word);
  if (denominator === undefined || isHyphen(scan, of + 1)) return undefined;
  const isPlural = word.endsWith('s');
  if (isPlural !== numerator > 1 && !isJoined) return undefined;
  // "One quarter" and "two quarters" are months, unless they are quarters of something.
  const isQuarter = denominator === 4 && !isJoined && numerator !== 3;
  return isQuarter && lowerAt(scan, of + 1) !== 'of' ? undefined : { value: numerator / denominator, next: of + 1 };
}

/** "Half a million", "quarter million", "three quarters of a billion". */
function ofScale(scan: Scan, { value, next }: Part): NumberRead | undefined {
  let at = isHyphen(scan, next) ? next + 1 : next;
  if (lowerAt(scan, at) === 'of' && isArticle(lowerAt(scan, at + 1))) at += 2;
  else if (isArticle(lowerAt(scan, at))) at += 1;
  const scale = magnitude(lowerAt(scan, at));
  if (scale === undefined) return undefined;
  return numberRead({ value: value * scale, next: at + 1, isSpelled: true, isScaled: scale > 100, scale });
}
