import lexicon from '../../../../../data/lexicons/exclusive-groups.json' with { type: 'json' };
import type { Figure } from '../../mentions/figure.js';
import type { PlacedFigure, Statement } from '../../mentions/reading.js';
import { stem } from '../../text/stem.js';
import type { Passage } from '../passage.js';

/** A total of a draft with the parts that it is split into, which do not add up to it. */
export interface WrongTotal {
  readonly total: Figure;
  readonly parts: readonly Figure[];
  readonly sum: number;
}

const GROUPS: readonly ReadonlySet<string>[] = lexicon.groups.map((words) => new Set(words.map(stem)));
const INEXACT: ReadonlySet<string> = new Set(lexicon.inexact);
/** How many words after a part may stand before what it counts: "12 of them were adults". */
const LABEL_REACH = 4;
/** Between a total and its parts: "18 people: 12 …", "18 people (12 …", "18 people, 12 of them …". */
const SPLIT = /[:(–—]|\b(?:of (?:them|whom|these|those|which)|they were)\b/i;

/** Every total that is split into groups which leave nothing out and yet make another sum. */
export function findWrongTotals({ text, own }: Passage): WrongTotal[] {
  return own.flatMap((statement) => {
    const counts = statement.figures.filter(({ figure }) => isExactCount(figure));
    return counts.flatMap((total, at) => wrongTotal(text, statement, total, partsAfter(statement, counts, at)));
  });
}

function isExactCount(figure: Figure): boolean {
  return figure.class === 'count' && figure.comparator === 'eq' && figure.max === undefined && !figure.vague;
}

interface Part extends PlacedFigure {
  readonly label: string;
}

/** The counts right after a total that name members of one group, each of them once. */
function partsAfter(statement: Statement, counts: readonly PlacedFigure[], at: number): Part[] {
  const parts: Part[] = [];
  for (const count of counts.slice(at + 1)) {
    const label = labelOf(statement, count);
    if (label === undefined || parts.some((part) => part.label === label)) break;
    if (!GROUPS.some((group) => group.has(label) && parts.every((part) => group.has(part.label)))) break;
    parts.push({ ...count, label });
  }
  return parts;
}

/** The stem of what a part counts: the first telling word after its value. */
function labelOf({ tokens }: Statement, { figure }: PlacedFigure): string | undefined {
  const first = tokens.findIndex((token) => token.start >= figure.valueSpan.end);
  if (first < 0) return undefined;
  for (const token of tokens.slice(first, first + LABEL_REACH)) {
    if (token.hasDigit || !(token.isWord || token.surface === '-')) return undefined;
    if (token.isContent) return token.stem;
  }
  return undefined;
}

function wrongTotal(text: string, statement: Statement, total: PlacedFigure, parts: readonly Part[]): WrongTotal[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2 || parts.some(({ label }) => label === total.figure.noun)) return [];
  const sum = parts.reduce((all, { figure }) => all + figure.value, 0);
  if (sum === total.figure.value) return [];
  const lead = text.slice(total.figure.valueSpan.end, first.figure.start);
  const afterFirst = text.slice(first.figure.valueSpan.end, last.figure.valueSpan.end);
  const isSplit = SPLIT.test(lead) || SPLIT.test(afterFirst);
  const isComplete = /\band\b|&/.test(afterFirst) && !isInexact(statement, total.from, last.to);
  return isSplit && isComplete ? [{ total: total.figure, parts: parts.map(({ figure }) => figure), sum }] : [];
}

function isInexact({ tokens }: Statement, from: number, to: number): boolean {
  return tokens.slice(Math.max(0, from - 2), to + 1).some(({ lower }) => INEXACT.has(lower));
}
