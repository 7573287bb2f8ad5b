/** The part of two lists that differs: both begin with `start` same things and end with the same ones. */
export interface ChangedPart {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

export function changedPart<Item>(
  old: ArrayLike<Item>,
  now: ArrayLike<Item>,
  isSame: (one: Item | undefined, other: Item | undefined) => boolean = (one, other) => one === other,
): ChangedPart {
  const most = Math.min(old.length, now.length);
  let start = 0;
  while (start < most && isSame(old[start], now[start])) start++;
  let behind = 0;
  while (behind < most - start && isSame(old[old.length - 1 - behind], now[now.length - 1 - behind])) behind++;
  return { start, oldEnd: old.length - behind, newEnd: now.length - behind };
}
