import lexicon from '../../../../../data/lexicons/comparators.json' with { type: 'json' };
import type { Comparator } from '../../types.js';
import { createPhraseTable, readPhrase } from './phrase-table.js';
import { isHyphen, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

type Meaning = { readonly comparator: Comparator };
type Behind = Meaning & { readonly isAdjacent: boolean };

const KINDS: readonly Comparator[] = ['gt', 'gte', 'lt', 'lte', 'approx', 'eq'];
const phrases = (lists: Readonly<Partial<Record<Comparator, readonly string[]>>>) =>
  createPhraseTable(KINDS.flatMap((kind) => (lists[kind] ?? []).map((phrase) => [phrase, kind] as const)));

const BEFORE = phrases({ ...lexicon.before });
const BEHIND = phrases({ ...lexicon.after });

/** How a figure is meant, said in front of it: "more than", "at least about". The bound wins over "about". */
export function readComparatorBefore(scan: Scan, at: number): Read<Meaning> | undefined {
  const first = readPhrase(BEFORE, scan, at);
  if (first === undefined) return undefined;
  const second = readPhrase(BEFORE, scan, first.next);
  if (second === undefined) return { comparator: first.meaning, next: first.next };
  const isBound = first.meaning !== 'approx' && first.meaning !== 'eq';
  return { comparator: isBound ? first.meaning : second.meaning, next: second.next };
}

/** The same behind a figure: "or more", "50+", "20-odd"; one counted word may stand between: "10 people or more". */
export function readComparatorBehind(scan: Scan, at: number): Read<Behind> | undefined {
  const { surface, isGlued } = lexemeAt(scan, at);
  if (surface === '+' && isGlued) return { comparator: 'gte', next: at + 1, isAdjacent: true };
  const start = isHyphen(scan, at) ? at + 1 : at;
  const adjacent = readPhrase(BEHIND, scan, start);
  const found = adjacent ?? (isCounted(scan, at) ? readPhrase(BEHIND, scan, at + 1) : undefined);
  return found && { comparator: found.meaning, next: found.next, isAdjacent: adjacent !== undefined };
}

function isCounted(scan: Scan, at: number): boolean {
  return (
    lexemeAt(scan, at).kind === 'word' && lowerAt(scan, at + 1) === 'or' && !/^(?:or|and)$/.test(lowerAt(scan, at))
  );
}
