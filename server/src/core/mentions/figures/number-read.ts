/** A number without unit and comparator: "1.2 million", "two-thirds", "dozens". */
export interface NumberRead {
  readonly value: number;
  /** The index of the first lexeme behind it. */
  readonly next: number;
  /** Written in words only. */
  readonly isSpelled: boolean;
  /** Written with a scale or with decimals, so that it was probably rounded. */
  readonly isScaled: boolean;
  /** The product of the scale words behind it; 1 where there is none. */
  readonly scale: number;
  /** "Dozens", "several hundred": an order of magnitude. */
  readonly isVague: boolean;
  /** A part of a whole: "half", "1/4". */
  readonly isFraction: boolean;
}

/** A number with what is usual of one left out. */
export function numberRead(given: Pick<NumberRead, 'value' | 'next'> & Partial<NumberRead>): NumberRead | undefined {
  if (!Number.isFinite(given.value)) return undefined;
  return { isSpelled: false, isScaled: false, scale: 1, isVague: false, isFraction: false, ...given };
}
