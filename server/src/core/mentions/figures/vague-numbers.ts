import { type NumberRead, numberRead } from './number-read.js';
import { isArticle, magnitude, VAGUE_NUMBERS } from './number-words.js';
import { lowerAt, type Scan } from './scan.js';

const SEVERAL: ReadonlySet<string> = new Set(['several', 'few', 'couple', 'many']);
const LONGEST_CHAIN = 3;
/** "He scores" counts nothing; "scores of people" does. */
const NEEDS_OF: ReadonlySet<string> = new Set(['scores', 'tens']);

/** Reads an order of magnitude: "dozens", "tens of thousands", "several hundred", "a couple of". */
export function readVagueNumber(scan: Scan, at: number): NumberRead | undefined {
  return readMagnitudes(scan, at) ?? readSeveral(scan, at) ?? readCouple(scan, at);
}

function readMagnitudes(scan: Scan, at: number): NumberRead | undefined {
  let value = VAGUE_NUMBERS.get(lowerAt(scan, at));
  if (value === undefined || (NEEDS_OF.has(lowerAt(scan, at)) && lowerAt(scan, at + 1) !== 'of')) return undefined;
  let next = at + 1;
  for (let links = 0; links < LONGEST_CHAIN && lowerAt(scan, next) === 'of'; links++) {
    const scale = VAGUE_NUMBERS.get(lowerAt(scan, next + 1));
    if (scale === undefined) break;
    value *= scale;
    next += 2;
  }
  return numberRead({ value, next, isSpelled: true, isVague: true });
}

/** "Several hundred", "a few dozen", "a couple of hundred". */
function readSeveral(scan: Scan, at: number): NumberRead | undefined {
  const first = isArticle(lowerAt(scan, at)) ? at + 1 : at;
  const word = lowerAt(scan, first);
  if (!SEVERAL.has(word)) return undefined;
  const scaleAt = word === 'couple' && lowerAt(scan, first + 1) === 'of' ? first + 2 : first + 1;
  const scale = magnitude(lowerAt(scan, scaleAt));
  if (scale === undefined) return undefined;
  return numberRead({
    value: word === 'couple' ? 2 * scale : scale,
    next: scaleAt + 1,
    isSpelled: true,
    isVague: true,
  });
}

function readCouple(scan: Scan, at: number): NumberRead | undefined {
  const isCouple = isArticle(lowerAt(scan, at)) && lowerAt(scan, at + 1) === 'couple' && lowerAt(scan, at + 2) === 'of';
  return isCouple ? numberRead({ value: 2, next: at + 3, isSpelled: true, isVague: true }) : undefined;
}
