import { distance } from 'fastest-levenshtein';

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

/** The sounds of the words that were met of late: the same few names are held against each other again and again. */
const SOUNDS = new Map<string, string>();
const MOST_SOUNDS = 20_000;

function soundOf(word: string): string {
  const known = SOUNDS.get(word);
  if (known !== undefined) return known;
  if (SOUNDS.size >= MOST_SOUNDS) SOUNDS.clear();
  const sound = soundIn(word);
  SOUNDS.set(word, sound);
  return sound;
}

function soundIn(word: string): string {
  return TRANSLITERATIONS.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word.normalize('NFD'));
}

/** The letters to change, add or leave out; two neighbours that are swapped are one slip. */
function slips(one: string, other: string): number {
  return isSwap(one, other) ? 1 : distance(one, other);
}

function isSwap(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other.charAt(index));
  const swapped = one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
  return at >= 0 && one.length === other.length && swapped === other;
}
