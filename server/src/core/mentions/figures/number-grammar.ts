import { readCardinal } from './cardinals.js';
import { readDigits } from './digits.js';
import { readFraction } from './fractions.js';
import type { NumberRead } from './number-read.js';
import type { Scan } from './scan.js';
import { readVagueNumber } from './vague-numbers.js';

/** Reads any number that stands at an index, in digits or in words; no ordinal. */
export function readNumber(scan: Scan, at: number, isMoney = false): NumberRead | undefined {
  return readDigits(scan, at, isMoney) ?? readFraction(scan, at) ?? readVagueNumber(scan, at) ?? readCardinal(scan, at);
}
