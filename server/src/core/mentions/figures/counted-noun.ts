import dates from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import lexicon from '../../../../../data/lexicons/irregular-plurals.json' with { type: 'json' };
import { stem } from '../../text/stem.js';
import { isStopWord } from '../../text/stop-words.js';
import { readNumber } from './number-grammar.js';
import { isDash, isHyphen, lexemeAt, lowerAt, type Scan } from './scan.js';

/** What a figure counts. */
export interface CountedNoun {
  readonly noun: string;
  readonly nounWord: string;
  /** Stems of the noun phrase, its head last. */
  readonly phrase: readonly string[];
  /** The index of the first lexeme behind the phrase. */
  readonly next: number;
}

const LONGEST_PHRASE = 4;
const LONGEST_OPENING = 3;
const IRREGULAR: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.plurals));
/** They may stand between a number and what it counts: "20,000 of the other troops". */
const OPENERS: ReadonlySet<string> = new Set(lexicon.openers);
/** They name people: "300 injured". */
const PARTICIPLES: ReadonlySet<string> = new Set(lexicon.participles);
const PERIODS: ReadonlySet<string> = new Set(dates.periods);
const POINTERS: ReadonlySet<string> = new Set(['last', 'next', 'this', 'past']);
const VERBS: ReadonlySet<string> = new Set(lexicon.verbs);

/** The noun phrase behind a number: up to four content words, of which the first plural is the head, or else the last. */
export function readCountedNoun(scan: Scan, at: number): CountedNoun | undefined {
  const from = behindWhole(scan, behindOwner(scan, behindOpeners(scan, at)));
  const words: string[] = [];
  let next = from;
  while (words.length < LONGEST_PHRASE && isNounPart(scan, next, words.length)) {
    const word = lowerAt(scan, next);
    words.push(word);
    next++;
    if (isPlural(word)) break;
    if (isHyphen(scan, next) && lexemeAt(scan, next + 1).kind === 'word') next++;
  }
  const head = words.at(-1);
  return head === undefined || isLonePast(words) || isWhen(scan, from, words)
    ? undefined
    : { noun: stem(head), nounWord: head, phrase: words.map(stem), next };
}

function behindOpeners(scan: Scan, at: number): number {
  let next = isHyphen(scan, at) ? at + 1 : at;
  if (lowerAt(scan, next) === 'strong') next++;
  for (let opened = 0; opened < LONGEST_OPENING && OPENERS.has(lowerAt(scan, next)); opened++) next++;
  return next;
}

/** "870 of the company's 1,240 jobs" counts jobs: an owner of up to three words is no noun that is counted. */
function behindOwner(scan: Scan, from: number): number {
  if (!OPENERS.has(lowerAt(scan, from - 1))) return from;
  for (let at = from + 1; at <= from + LONGEST_OPENING && lexemeAt(scan, at - 1).kind === 'word'; at++) {
    if (endsOwner(scan, at + 1)) return at + 2;
  }
  return from;
}

/** An "'s" that ends before an index. */
function endsOwner(scan: Scan, at: number): boolean {
  return lowerAt(scan, at) === 's' && /^['’]$/.test(lowerAt(scan, at - 1)) && lexemeAt(scan, at).isGlued;
}

/** "1,200 of its 30,000 jobs" are jobs. */
function behindWhole(scan: Scan, from: number): number {
  const opener = lowerAt(scan, from - 1);
  const isOpened = OPENERS.has(opener) || endsOwner(scan, from - 1);
  const whole = isOpened && opener !== 'more' ? readNumber(scan, from) : undefined;
  return whole && !whole.isFraction ? behindOpeners(scan, whole.next) : from;
}

/** "Two hundred stayed" counts no stayed; "two hundred injured" are people. */
function isLonePast([head = '', ...others]: readonly string[]): boolean {
  return others.length === 0 && head.endsWith('ed') && !PARTICIPLES.has(head);
}

/** "298,000 last year" counts no years. */
function isWhen(scan: Scan, from: number, words: readonly string[]): boolean {
  const [first = '', second] = words;
  const [pointer, period] = second === undefined ? [lowerAt(scan, from - 1), first] : [first, second];
  return words.length <= 2 && PERIODS.has(period) && POINTERS.has(pointer);
}

function isNounPart(scan: Scan, at: number, position: number): boolean {
  const { kind, lower } = lexemeAt(scan, at);
  if (kind !== 'word' || lower.length < 2 || isStopWord(lower) || VERBS.has(lower)) return false;
  if (position > 0 && lower.endsWith('ed') && !isDash(scan, at - 1)) return false;
  return readNumber(scan, at) === undefined;
}

function isPlural(word: string): boolean {
  return IRREGULAR.has(word) || /[^su']s$/.test(word);
}

/** "Troop" for "troops", "person" for "people". */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
