import { readComparatorBefore } from './comparators.js';
import { type FigureRead, figureAt } from './figure-read.js';
import { readNumber } from './number-grammar.js';
import { MULTIPLES } from './number-words.js';
import { isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';

/** What makes "three times" a multiple rather than three occasions. */
const COMPARED =
  /^(?:as|more|higher|larger|bigger|greater|faster|longer|the|that|its|their|less|fewer|lower|better|likelier|over)$/;

/** Reads "doubled", "half as many", "more than tripled", "three times as many", "tenfold", "10-fold", "3x". */
export function readMultiple(scan: Scan, at: number): FigureRead | undefined {
  const before = readComparatorBefore(scan, at);
  const from = before?.next ?? at;
  const read = readMultipleWord(scan, from) ?? readTimes(scan, from);
  if (read === undefined) return undefined;
  const comparator = before?.comparator ?? 'eq';
  const extent = { from: at, to: read.next, valueFrom: from, valueTo: read.valueTo };
  const spelled = lexemeAt(scan, from).kind === 'word' ? { spelled: true } : {};
  return {
    figure: figureAt(scan, extent, { class: 'multiple', value: read.value, comparator, ...spelled }),
    next: read.next,
  };
}

interface Multiple {
  readonly value: number;
  readonly valueTo: number;
  readonly next: number;
}

function readMultipleWord(scan: Scan, at: number): Multiple | undefined {
  if (lowerAt(scan, at) === 'half' && lowerAt(scan, at + 1) === 'as')
    return { value: 1 / 2, valueTo: at + 1, next: at + 1 };
  const value = MULTIPLES.get(lowerAt(scan, at));
  return value === undefined ? undefined : { value, valueTo: at + 1, next: at + 1 };
}

function readTimes(scan: Scan, at: number): Multiple | undefined {
  const number = readNumber(scan, at);
  if (number === undefined || number.isFraction || number.isVague) return undefined;
  const { value, next } = number;
  const behind = lexemeAt(scan, next);
  const isWhole = !lexemeAt(scan, next + 1).isGlued || lexemeAt(scan, next + 1).kind === 'mark';
  if (behind.surface === 'x' && behind.isGlued && isWhole) return { value, valueTo: next, next: next + 1 };
  if (isHyphen(scan, next) && lowerAt(scan, next + 1) === 'fold') return { value, valueTo: next, next: next + 2 };
  if (behind.lower !== 'times' || !COMPARED.test(lowerAt(scan, next + 1))) return undefined;
  return { value, valueTo: next, next: next + 1 };
}
