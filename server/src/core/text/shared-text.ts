/** Characters that are compared at once. */
const STEP = 4096;

/** How many characters two texts have in common from the start. */
export function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most) {
    const to = Math.min(most, at + STEP);
    if (one.slice(at, to) !== other.slice(at, to)) break;
    at = to;
  }
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at++;
  return at;
}

/** How many they have in common from the end, behind so many from the start. */
export function sharedEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start;
  const [end, otherEnd] = [one.length, other.length];
  let at = 0;
  while (at < most) {
    const to = Math.min(most, at + STEP);
    if (one.slice(end - to, end - at) !== other.slice(otherEnd - to, otherEnd - at)) break;
    at = to;
  }
  while (at < most && one.charCodeAt(end - at - 1) === other.charCodeAt(otherEnd - at - 1)) at++;
  return at;
}
