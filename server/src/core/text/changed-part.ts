/** The part of two lists that differs: both begin with `start` same things and end with the same ones. */
export interface ChangedPart {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export function changedPart<Old, New>(
  old: readonly Old[],
  now: readonly New[],
  isSame: (one: Old, other: New) => boolean = (one: unknown, other: unknown) => one === other,
): ChangedPart {
  const areSame = (before: number, behind: number): boolean => {
    const [one, other] = [old[before], now[behind]];
    return one !== undefined && other !== undefined && isSame(one, other);
  };
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && areSame(start, start)) start++;
  let shared = 0;
  while (shared < most - start && areSame(old.length - 1 - shared, now.length - 1 - shared)) shared++;
  return { start, oldEnd: old.length - shared, newEnd: now.length - shared };
}
