import { isStopWord } from '../../text/stop-words.js';
import { type Amount, readAmount } from './amounts.js';
import { isSameFamily, readCurrencyBehind } from './currencies.js';
import { endsSentence, isDash, isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';

const INCHES_A_FOOT = 12;
const INCH = 0.0254;
const POUNDS_A_STONE = 14;
const CENTS = 100;
const SHORTER: ReadonlyMap<string, { readonly unit: string; readonly parts: number }> = new Map([
  ['hour', { unit: 'minute', parts: 60 }],
  ['minute', { unit: 'second', parts: 60 }],
]);

/** An amount in a unit and its smaller one: "6ft 2in", "5'11"", "3 dollars 50 cents", "12st 4lb"; or with its tolerance. */
export function withSmallerUnit(scan: Scan, amount: Amount): Amount {
  return (
    heightInMarks(scan, amount) ??
    withInches(scan, amount) ??
    withPounds(scan, amount) ??
    withCents(scan, amount) ??
    withShorterTime(scan, amount) ??
    withTolerance(scan, amount) ??
    amount
  );
}

/** 5'11" */
function heightInMarks(scan: Scan, amount: Amount): Amount | undefined {
  if (amount.measure || !/^['’′]$/.test(lexemeAt(scan, amount.next).surface) || !lexemeAt(scan, amount.next).isGlued)
    return undefined;
  const inches = lexemeAt(scan, amount.next + 1);
  if (inches.kind !== 'number' || !inches.isGlued || !/^["”″]$/.test(lexemeAt(scan, amount.next + 2).surface))
    return undefined;
  if (Number(inches.surface) >= INCHES_A_FOOT) return undefined;
  const measure = { class: 'length', unit: 'foot', factor: INCH * INCHES_A_FOOT } as const;
  return {
    ...amount,
    measure,
    value: amount.value + Number(inches.surface) / INCHES_A_FOOT,
    next: amount.next + 3,
    valueTo: amount.next + 3,
  };
}

function withInches(scan: Scan, amount: Amount): Amount | undefined {
  if (amount.measure?.unit !== 'foot') return undefined;
  const at = behindJoint(scan, amount.next);
  const small = readAmount(scan, at);
  if (small === undefined || small.value < 0 || small.value >= INCHES_A_FOOT) return undefined;
  const isInches = small.measure?.unit === 'inch' || (small.measure === undefined && isHyphen(scan, amount.next));
  return isInches ? sum(amount, small, INCHES_A_FOOT) : undefined;
}

function withPounds(scan: Scan, amount: Amount): Amount | undefined {
  if (amount.measure?.unit !== 'stone') return undefined;
  const small = readAmount(scan, amount.next);
  return small?.measure?.unit === 'pound' && small.value < POUNDS_A_STONE
    ? sum(amount, small, POUNDS_A_STONE)
    : undefined;
}

function withCents(scan: Scan, amount: Amount): Amount | undefined {
  if (amount.measure?.class !== 'money' || amount.measure.factor !== 1) return undefined;
  const small = readAmount(scan, behindJoint(scan, amount.next));
  if (small === undefined || small.value < 0 || small.value >= CENTS) return undefined;
  const isMinor = small.measure?.class === 'money' && small.measure.factor === 1 / CENTS;
  const isCents = isMinor && (small.measure?.unit === amount.measure.unit || hasPlainCents(amount.measure.unit));
  return isCents || isSpokenCents(scan, amount, small) ? sum(amount, small, CENTS) : undefined;
}

/** "Cents" are those of whatever stands before them: "twelve euros and fifty cents". */
function hasPlainCents(unit: string): boolean {
  return unit === 'EUR' || isSameFamily(unit, 'USD');
}

/** "Two hours and 15 minutes"; years and months stay two figures, since a summary often keeps the years alone. */
function withShorterTime(scan: Scan, amount: Amount): Amount | undefined {
  const shorter = amount.measure?.class === 'duration' ? SHORTER.get(amount.measure.unit) : undefined;
  if (shorter === undefined || !Number.isInteger(amount.value)) return undefined;
  const small = readAmount(scan, behindJoint(scan, amount.next));
  return small?.measure?.class === 'duration' && small.measure.unit === shorter.unit && small.value < shorter.parts
    ? sum(amount, small, shorter.parts)
    : undefined;
}

/** "15 dollars 50", "thirteen dollars forty-five": two digits behind the currency's name, counting nothing. */
function isSpokenCents(scan: Scan, { from, next }: Amount, small: Amount): boolean {
  if (small.measure || small.value < 10 || !Number.isInteger(small.value)) return false;
  const isNamed = lexemeAt(scan, next - 1).kind === 'word' && readCurrencyBehind(scan, from - 1, false) === undefined;
  const { kind, lower, isGlued } = lexemeAt(scan, small.next);
  if (lowerAt(scan, next) === 'and') return isNamed && endsSentence(scan, small.next);
  const countsNothing = kind === 'word' ? isStopWord(lower) && !isGlued : !isDash(scan, small.next);
  return small.from === next && isNamed && countsNothing;
}

/** "6.2 ± 0.1 kg", "9.8 +/- 0.05 m": the tolerance is part of the figure and gives its unit. */
function withTolerance(scan: Scan, amount: Amount): Amount | undefined {
  const isSlashed = lexemeAt(scan, amount.next).surface === '+' && lowerAt(scan, amount.next + 1) === '/';
  const at = isSlashed && isDash(scan, amount.next + 2) ? amount.next + 3 : amount.next + 1;
  if (!isSlashed && lexemeAt(scan, amount.next).surface !== '±') return undefined;
  const tolerance = readAmount(scan, at);
  if (tolerance === undefined) return undefined;
  const measure = amount.measure ?? tolerance.measure;
  return { ...amount, next: tolerance.next, ...(measure ? { measure } : {}) };
}

function behindJoint(scan: Scan, at: number): number {
  return isDash(scan, at) || lowerAt(scan, at) === 'and' || lowerAt(scan, at) === ',' ? at + 1 : at;
}

function sum(amount: Amount, small: Amount, parts: number): Amount {
  return { ...amount, value: amount.value + small.value / parts, next: small.next, valueTo: small.next };
}
