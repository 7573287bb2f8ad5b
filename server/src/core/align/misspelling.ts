const SHORTEST = 3;
/** No name is longer: the bound keeps the table small. */
const LONGEST = 24;
/** So long a word may differ in two letters. */
const LONG = 8;
/** One sound in many spellings across scripts: "Zelensky", "Zelenskyy", "Zelenskiy"; "Qaddafi", "Gadhafi". */
const TRANSLITERATIONS: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/ß/g, 'ss'],
  [/ø/g, 'o'],
  [/(?:[iy]y|[iy]j|ii|y|i)$/, 'y'],
  [/(?:ae|oe|ue|oo|ou)/g, 'u'],
  [/ph/g, 'f'],
  [/(?:kh|gh|ck|[qgc])/g, 'k'],
  [/dh/g, 'd'],
  [/ks/g, 'x'],
  [/w/g, 'v'],
  [/(?<=[aeou])h(?![aeou])/g, ''],
  [/(?<=[aeiou])(\p{L})\1(?=[aeiou])/gu, '$1'],
];

/** Whether a lower-case word is another with a slip of the keys in it: a letter changed, lost, doubled or swapped. */
export function isMisspelling(word: string, right: string): boolean {
  const [short, long] = word.length < right.length ? [word, right] : [right, word];
  const most = short.length >= LONG ? 2 : 1;
  if (short.length < SHORTEST || long.length > LONGEST || long.length - short.length > most) return false;
  if (word === right || word.charAt(0) !== right.charAt(0) || areTransliterations(word, right)) return false;
  return slips(word, right) <= most;
}

/** Whether two lower-case words may be one name, carried over from another script or stripped of its accents. */
export function areTransliterations(one: string, other: string): boolean {
  return one !== other && soundOf(one) === soundOf(other);
}

function soundOf(word: string): string {
  return TRANSLITERATIONS.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word.normalize('NFD'));
}

/** The letters to change, add, leave out or swap with their neighbour. */
function slips(one: string, other: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) next.push(costAt(i, j, next));
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;

  function costAt(i: number, j: number, next: readonly number[]): number {
    const isSame = one.charAt(i - 1) === other.charAt(j - 1);
    const isSwapped = one.charAt(i - 1) === other.charAt(j - 2) && one.charAt(i - 2) === other.charAt(j - 1);
    const swap = isSwapped && i > 1 && j > 1 ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
    return Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1), swap);
  }
}
