import words from '../../../../../data/lexicons/number-words.json' with { type: 'json' };
import { type FigureRead, figureAt } from './figure-read.js';
import { isHyphen, lowerAt, type Scan } from './scan.js';

const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries(words.digitCounts));

/** Reads how many digits an amount has: "double digits", "a single-digit rise". Nothing is counted, and yet one is not the other. */
export function readDigitCount(scan: Scan, at: number): FigureRead | undefined {
  const value = COUNTS.get(lowerAt(scan, at));
  const noun = isHyphen(scan, at + 1) ? at + 2 : at + 1;
  if (value === undefined || !/^digits?$/.test(lowerAt(scan, noun))) return undefined;
  const extent = { from: at, to: noun + 1, valueTo: at + 1 };
  return { figure: figureAt(scan, extent, { class: 'label', value, unit: 'digit', spelled: true }), next: noun + 1 };
}
