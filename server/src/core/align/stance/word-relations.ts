import oppositesLexicon from '../../../../../data/lexicons/opposites.json' with { type: 'json' };
import synonymsLexicon from '../../../../../data/lexicons/synonyms.json' with { type: 'json' };
import { stem } from '../../text/stem.js';

/** What of a word its relations to others are read from. */
export interface RelatedWord {
  readonly lower: string;
  readonly stem: string;
}

type Relations = ReadonlyMap<string, ReadonlyMap<string, number>>;

const SIDE_MATES = 0.6;
const GROUP_MATES = 0.7;
const PREFIXED = 0.8;
const SUFFIXED = 0.9;
const SHORTEST = 4;
const SHORTEST_INFLECTED = 6;
/** What was worked out of the words of late, by the word. */
const POSSIBLE = new Map<string, readonly string[]>();
const MOST_KEPT = 20_000;
const NOTHING: ReadonlyMap<string, number> = new Map();

/** The stems of both sides; every start works them out. */
const FAMILIES = oppositesLexicon.families.map((sides) => sides.map(stemsOf));

const OPPOSITES: Relations = relations((relate) => {
  for (const [left = [], right = []] of FAMILIES) {
    eachPair(left, right, 1, relate);
    eachPair(right, left, 1, relate);
  }
});
const SYNONYMS: Relations = relations((relate) => {
  for (const side of FAMILIES.flat()) eachPair(side, side, SIDE_MATES, relate);
  for (const group of synonymsLexicon.groups.map(stemsOf)) eachPair(group, group, GROUP_MATES, relate);
});

/** How surely two words mean the opposite, 0 to 1: by the lexicon, or by a prefix or an ending that negates. */
export function oppositeness(a: RelatedWord, b: RelatedWord): number {
  return OPPOSITES.get(a.stem)?.get(b.stem) ?? negatedForm(a.lower, b.lower);
}

/** True where a word has an opposite in the lexicon. */
export function hasOpposites(stem: string): boolean {
  return OPPOSITES.has(stem);
}

/** How nearly two stems say the same where the rest of a clause agrees, 0 to 1. */
export function synonymy(a: string, b: string): number {
  return a === b ? 1 : (SYNONYMS.get(a)?.get(b) ?? 0);
}

/** The stems that may stand for this one, each with how nearly. */
export function synonymsOf(stem: string): ReadonlyMap<string, number> {
  return SYNONYMS.get(stem) ?? NOTHING;
}

/** The stems among which every opposite of a word is: those of the lexicon and of its negated forms. */
export function possibleOpposites({ lower, stem: word }: RelatedWord): readonly string[] {
  const known = POSSIBLE.get(lower);
  if (known !== undefined) return known;
  const stems = new Set(OPPOSITES.get(word)?.keys());
  if (lower.length >= SHORTEST) {
    for (const prefix of oppositesLexicon.prefixes) {
      stems.add(stem(prefix + lower));
      stems.add(prefix + word);
      if (lower.startsWith(prefix)) stems.add(stem(lower.slice(prefix.length)));
    }
    if (lower.endsWith('less')) stems.add(stem(`${lower.slice(0, -4)}ful`));
    if (lower.endsWith('ful')) stems.add(stem(`${lower.slice(0, -3)}less`));
  }
  const found = [...stems];
  if (POSSIBLE.size >= MOST_KEPT) POSSIBLE.clear();
  POSSIBLE.set(lower, found);
  return found;
}

/** "Unable" and "able", "harmless" and "harmful". */
function negatedForm(a: string, b: string): number {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || long.length > short.length + SHORTEST) return 0;
  const isPrefixed = oppositesLexicon.prefixes.some((prefix) => {
    if (!long.startsWith(prefix)) return false;
    const rest = long.slice(prefix.length);
    return rest === short || (short.length >= SHORTEST_INFLECTED && stem(rest) === stem(short));
  });
  if (isPrefixed) return PREFIXED;
  return long.endsWith('less') && short.endsWith('ful') && long.slice(0, -4) === short.slice(0, -3) ? SUFFIXED : 0;
}

type Relate = (from: string, to: string, weight: number) => void;

function stemsOf(words: string): string[] {
  return words.split(' ').map(stem);
}

function eachPair(some: readonly string[], others: readonly string[], weight: number, relate: Relate): void {
  for (const one of some) for (const other of others) relate(one, other, weight);
}

function relations(tell: (relate: Relate) => void): Relations {
  const map = new Map<string, Map<string, number>>();
  tell((from, to, weight) => {
    if (from === to) return;
    const row = map.get(from) ?? new Map<string, number>();
    row.set(to, Math.max(weight, row.get(to) ?? 0));
    map.set(from, row);
  });
  return map;
}
