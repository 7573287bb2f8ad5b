/** A result with all that it hangs on. */
export interface Kept<Result> {
  readonly on: readonly unknown[];
  readonly result: Result;
}

/**
 * The result that is known, where it hangs on the same things as before; otherwise the one that is worked out anew, and the
 * known object still where both say the same, so that what hangs on it need not be worked out either.
 */
export function keptOr<Result>(
  known: Kept<Result> | undefined,
  on: readonly unknown[],
  compute: () => Result,
  isSame: (one: Result, other: Result) => boolean = () => false,
): Kept<Result> {
  if (known !== undefined && areSame(known.on, on)) return known;
  const result = compute();
  return { on, result: known !== undefined && isSame(known.result, result) ? known.result : result };
}

/** Whether two lists have the same things, each in its place. */
export function areSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** Whether two plain values say the same, down to their parts. Objects of other kinds, as sets, are compared by themselves. */
export function areAlike(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, at) => areAlike(item, other[at]));
  if (!isPlain(one) || !isPlain(other)) return false;
  const [ours, theirs] = [Object.entries(one), new Map(Object.entries(other))];
  return (
    ours.length === theirs.size && ours.every(([key, value]) => theirs.has(key) && areAlike(value, theirs.get(key)))
  );
}

function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
