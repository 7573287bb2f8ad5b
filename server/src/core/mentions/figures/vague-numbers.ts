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

function readSeveral(scan: Scan, at: number): NumberRead | undefined {
  const first = isArticle(lowerAt(scan, at)) ? at + 1 : at;
  const scale = SEVERAL.has(lowerAt(scan, first)) ? magnitude(lowerAt(scan, first + 1)) : undefined;
  return scale === undefined
    ? undefined
    : numberRead({ value: scale, next: first + 2, isSpelled: true, isVague: true });
}

function readCouple(scan: Scan, at: number): NumberRead | undefined {
  const isCouple = isArticle(lowerAt(scan, at)) && lowerAt(scan, at + 1) === 'couple' && lowerAt(scan, at + 2) === 'of';
  return isCouple ? numberRead({ value: 2, next: at + 3, isSpelled: true, isVague: true }) : undefined;
}
