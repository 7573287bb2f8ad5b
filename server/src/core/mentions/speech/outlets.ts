import lexicon from '../../../../../data/lexicons/outlets.json' with { type: 'json' };
import type { OutletMention } from '../speech.js';
import { type Item, isWord, itemAt, spanOf } from './items.js';
import { isNeverName } from './names.js';
import { phraseTable } from './phrase-table.js';
import type { SpeechSentence } from './speech-sentences.js';
import type { ToldWords } from './told-words.js';

/** An outlet with its place in a sentence's items, both ends inclusive. */
export interface PlacedOutlet extends OutletMention {
  readonly from: number;
  readonly to: number;
}

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(lexicon.outlets).flatMap(([name, aliases]) => aliases.map((alias) => [alias, name] as const)),
);
const SHORT_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.short));
const PAPERS: ReadonlySet<string> = new Set(lexicon.papers);
const KINDS: ReadonlySet<string> = new Set(lexicon.kinds);
const STATIONS: ReadonlySet<string> = new Set(lexicon.stations);
const LONGEST_UNLISTED = 4;
const ALIASES = phraseTable(NAMES);
const NO_OUTLETS: ReadonlyMap<SpeechSentence, readonly PlacedOutlet[]> = new Map();

/** The outlets of every sentence, in order. "The Post" is the last outlet that was so called. */
export function findOutlets(
  sentences: readonly SpeechSentence[],
): ReadonlyMap<SpeechSentence, readonly PlacedOutlet[]> {
  const lastCalled = new Map<string, string>();
  return outletsAmong(sentences, lastCalled);
}

/**
 * The same for sentences behind others, in which outlets were so called: what is called here is added. A sentence without
 * outlets is left out.
 */
export function outletsAmong(
  sentences: readonly SpeechSentence[],
  lastCalled: ToldWords,
): ReadonlyMap<SpeechSentence, readonly PlacedOutlet[]> {
  let found: Map<SpeechSentence, PlacedOutlet[]> | undefined;
  for (const sentence of sentences) {
    const outlets = outletsOf(sentence.items, lastCalled);
    if (outlets.length === 0) continue;
    found ??= new Map();
    found.set(sentence, outlets);
  }
  return found ?? NO_OUTLETS;
}

/** The canonical name of an outlet: "the Washington Post" → "The Washington Post". */
export function outletNamed(words: string): string | undefined {
  const lower = words.toLowerCase().trim();
  return NAMES.get(lower) ?? NAMES.get(lower.replace(/^the /, ''));
}

/** Whether two names mean one outlet: "the Post" and "The Washington Post", but not "The Times" and "The Post". */
export function sameOutlet(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => (outletNamed(name) ?? name).toLowerCase().replace(/^the /, ''));
  if (!first || !second) return false;
  return first.includes(second) || second.includes(first);
}

function outletsOf(items: readonly Item[], lastCalled: ToldWords): PlacedOutlet[] {
  const found: PlacedOutlet[] = [];
  for (let index = 0; index < items.length; index++) {
    const outlet = outletAt(items, index, lastCalled);
    if (!outlet) continue;
    found.push(outlet);
    index = outlet.to;
  }
  return found;
}

function outletAt(items: readonly Item[], from: number, lastCalled: ToldWords): PlacedOutlet | undefined {
  const first = itemAt(items, from);
  if (!isWord(first) || !(first.isCapitalised || first.lower === 'the')) return undefined;
  const alias = ALIASES.at(items, from, ({ isCapitalised }) => isCapitalised);
  const unlisted = alias === undefined ? (unlistedOutlet(items, from) ?? outletByKind(items, from)) : undefined;
  if (unlisted) return unlisted;
  const to = from + (alias?.length ?? 2) - 1;
  const last = itemAt(items, to);
  if (first.lower === 'the' && to === from + 1 && goesOn(items, to)) return undefined;
  const name = alias?.value ?? (last.isCapitalised ? shortName(first, last, lastCalled) : undefined);
  if (alias) lastCalled.set(last.lower, alias.value);
  return name === undefined ? undefined : { name, from, to, ...spanOf(items, { from, to }) };
}

/** "The Bay Courier": a name that no list has, but that ends as those of newspapers do. */
function unlistedOutlet(items: readonly Item[], the: number): PlacedOutlet | undefined {
  if (itemAt(items, the).lower !== 'the' || ALIASES.at(items, the + 1)) return undefined;
  let to = the;
  while (to - the < LONGEST_UNLISTED && isWord(itemAt(items, to + 1)) && itemAt(items, to + 1).isCapitalised) to++;
  if (to - the < 2 || !PAPERS.has(itemAt(items, to).lower)) return undefined;
  const from = the + 1;
  const words = items.slice(from, to + 1).map(({ text }) => text.replace(/['’]s$/, ''));
  return { name: `The ${words.join(' ')}`, from, to, ...spanOf(items, { from, to }) };
}

/** True for "newspaper" or "agency", small, before a name. */
export function isOutletKind(item: Item): boolean {
  return isWord(item) && !item.isCapitalised && KINDS.has(item.lower);
}

/** "The news agency Ritzau", "Radio Nord": a name that no list has, beside a word that says what it is. */
function outletByKind(items: readonly Item[], from: number): PlacedOutlet | undefined {
  const first = itemAt(items, from);
  const isNamed = isOutletKind(itemAt(items, from - 1));
  const isStation = STATIONS.has(first.lower);
  if (!first.isCapitalised || !(isNamed || isStation) || isNeverName(first.lower)) return undefined;
  let to = from;
  while (to - from < LONGEST_UNLISTED - 1 && !itemAt(items, to).isPossessive && isNamePart(itemAt(items, to + 1))) to++;
  if (!isNamed && to === from) return undefined;
  const name = items.slice(from, to + 1).map(({ text }) => text.replace(/['’]s$/, ''));
  return { name: name.join(' '), from, to, ...spanOf(items, { from, to }) };
}

function isNamePart(item: Item): boolean {
  return isWord(item) && item.isCapitalised && !isNeverName(item.lower);
}

/** "The National Audit Office" is a name of its own, and "the Times Monday" is none. */
function goesOn(items: readonly Item[], to: number): boolean {
  const next = itemAt(items, to + 1);
  return !itemAt(items, to).isPossessive && isWord(next) && next.isCapitalised && !isNeverName(next.lower);
}

/** "the Post", "the Times" */
function shortName(first: Item, last: Item, lastCalled: ToldWords): string | undefined {
  if (first.lower !== 'the') return undefined;
  return lastCalled.get(last.lower) ?? SHORT_NAMES.get(last.lower);
}
