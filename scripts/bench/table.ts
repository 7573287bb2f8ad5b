/** One figure beside its floor. */
export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly floor: number;
  readonly unit: string;
  /** How many times the floor it is. */
  readonly ratio: number;
  /** The ratio from which on the benchmark fails. */
  readonly bound: number;
}

/** A figure that is the better the smaller it is. */
export function beside(what: string, value: number, floor: number, unit: string, bound: number): Measured {
  return { what, value, floor, unit, ratio: value / floor, bound };
}

/** The figures as a table of Markdown. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = measured.map(({ what, value, floor, unit, ratio, bound }) =>
    [what, `${rounded(value)} ${unit}`, `${rounded(floor)} ${unit}`, ratio.toFixed(1), String(bound)].join(' | '),
  );
  return [
    '| what | Claimcheck | floor | ratio | fails above |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
