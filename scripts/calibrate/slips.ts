/**
 * Slips: right sentences about an article, with one of their figures changed as a hurried writer changes it. Labelled
 * mistakes are few, and of these there are as many as there are right sentences. They are for fitting, and no bar or
 * figure of merit rests on them.
 */
import lexicon from '../../data/lexicons/dates.json' with { type: 'json' };
import type { Candidate } from '../../server/src/core/align/figures/candidates.js';
import { matchDraft } from '../../server/src/core/align/figures/draft-matches.js';
import type { FigureMatch } from '../../server/src/core/align/figures/figure-matches.js';
import type { Figure } from '../../server/src/core/mentions/figure.js';
import { foldOf } from './data.js';
import { type Item, overlaps, readDraft } from './items.js';

const PER_SENTENCE = 2;
const SMALL = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const WEEKDAYS = fullNames(lexicon.weekdays);
const MONTHS = fullNames(lexicon.months);
/** A figure is mixed up with one of those that fit its place best. */
const NEAREST = 5;

/** For each right sentence up to two copies with one figure changed. */
export function slipItems(items: readonly Item[]): Item[] {
  return items.flatMap((item) => {
    if (item.world !== 'pairs' || !item.isClean || !item.isGood || item.prose.text !== item.draft.text) return [];
    return matchDraft(item.draft, [item.source])
      .map(({ match }) => match)
      .filter(({ figure, agree }) => agree && !agree.crossesClass && overlaps(figure.figure, item.scope))
      .flatMap((match) => slipOf(item, match))
      .slice(0, PER_SENTENCE);
  });
}

function slipOf(item: Item, { figure: { figure, kind }, candidates }: FigureMatch): Item[] {
  const { start, end } = figure.valueSpan;
  const surface = item.draft.text.slice(start, end);
  const chance = foldOf(`${item.key}:${start}:${surface}`, 9973);
  const others = candidates.filter(
    ({ relation, slot, crossesClass }) => relation === 'differ' && slot.kind === kind && !crossesClass,
  );
  const other = others[chance % Math.min(NEAREST, Math.max(1, others.length))];
  return [
    ...slip(item, figure, changed(surface, chance), 'slip'),
    ...slip(item, figure, other && wordsOf(other), 'swap'),
  ];
}

function slip(
  item: Item,
  { valueSpan: { start, end }, class: kind }: Figure,
  wrong: string | undefined,
  world: 'slip' | 'swap',
): Item[] {
  const surface = item.draft.text.slice(start, end);
  if (wrong === undefined || wrong === surface) return [];
  const { prose, draft } = readDraft(item.draft.text.slice(0, start) + wrong + item.draft.text.slice(end));
  const place = { start, end: start + wrong.length };
  const isWrong = (other: Figure): boolean => overlaps(prose.toDocument(other), place);
  const labelOf = (other: Figure): 1 | undefined => (isWrong(other) ? 1 : undefined);
  // Without `goldOf`: which slot a figure speaks of is learnt from what people wrote.
  const { goldOf: _, ...right } = item;
  const made = { world, isClean: false, prose, draft, scope: place, rightSpan: surface } as const;
  return [{ ...right, ...made, kind: kind === 'date' ? 'date' : 'number', isWrong, labelOf }];
}

function wordsOf({ slot }: Candidate): string {
  const { start, end } = slot.figure.valueSpan;
  return slot.source.reading.text.slice(start, end);
}

function changed(surface: string, chance: number): string | undefined {
  return (
    another(surface, WEEKDAYS, chance) ??
    another(surface, MONTHS, chance) ??
    otherYear(surface, chance) ??
    another(surface, SMALL, chance) ??
    otherDigit(surface, chance)
  );
}

/** The first name of each number: the others are its abbreviations. */
function fullNames(numbers: Readonly<Record<string, number>>): string[] {
  const names = new Map<number, string>();
  for (const [name, number] of Object.entries(numbers)) if (!names.has(number)) names.set(number, name);
  return [...names.values()];
}

/** Another word of a list, in the case of the one that stands there. */
function another(surface: string, words: readonly string[], chance: number): string | undefined {
  const there = new RegExp(`\\b(?:${words.join('|')})\\b`, 'i').exec(surface)?.[0];
  if (there === undefined) return undefined;
  const at = words.findIndex((word) => word.toLowerCase() === there.toLowerCase());
  const next = words[(at + 1 + (chance % (words.length - 1))) % words.length] ?? there;
  return surface.replace(there, /^\p{Lu}/u.test(there) ? next[0]?.toUpperCase() + next.slice(1) : next);
}

function otherYear(surface: string, chance: number): string | undefined {
  const year = /\b(?:19|20)\d\d\b/.exec(surface)?.[0];
  return year === undefined ? undefined : surface.replace(year, String(Number(year) - 1 - (chance % 6)));
}

function otherDigit(surface: string, chance: number): string | undefined {
  const digit = /\d/.exec(surface)?.[0];
  if (digit === undefined) return undefined;
  const next = ((Number(digit) + 1 + (chance % 7)) % 9) + 1;
  return surface.replace(digit, String(next));
}
