import lexicon from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import type { DateFields, Figure } from '../../mentions/figure.js';
import { ordinalSuffix } from '../../mentions/figures/ordinal-numbers.js';
import { figureKind } from '../figures/figure-kind.js';
import { weekday } from '../figures/same-date.js';
import { capitalizedLike } from './number-words.js';
import { type Replacement, type Texts, whole } from './replacement.js';

/** Full names of the months and weekdays, in order. */
const MONTHS = fullNames(lexicon.months);
const WEEKDAYS = fullNames(lexicon.weekdays);
const ABBREVIATED = 3;

/**
 * Only the part of a date that differs is replaced, in the draft's form: the day in "Nov. 29", the weekday, the year.
 * Forms that share no part ("last week") are taken over whole.
 */
export function rewriteDate(draft: Figure, source: Figure, texts: Texts): Replacement | undefined {
  const surface = texts.draft.slice(draft.start, draft.end);
  const theirs = texts.source.slice(source.start, source.end);
  const [said = {}, right = {}] = [draft.date, source.date];
  const parted = PARTS.reduce((text, part) => part(text, said, right), surface);
  if (parted !== surface) return whole(draft, parted);
  const isSameKind = figureKind(draft) === figureKind(source);
  return isSameKind && theirs !== surface ? whole(draft, capitalizedLike(surface, theirs)) : undefined;
}

type Part = (surface: string, said: DateFields, right: DateFields) => string;

const PARTS: readonly Part[] = [
  (surface, said, right) => withName(surface, WEEKDAYS, said.weekday, weekday(right)),
  (surface, said, right) => withName(surface, MONTHS, said.month, right.month),
  withDay,
  withYear,
];

/** A weekday or month keeps its short form: "Nov." becomes "Oct.". */
function withName(surface: string, names: readonly string[], said?: number, right?: number): string {
  const name = right === undefined ? undefined : names[right - 1];
  if (name === undefined || said === undefined || said === right) return surface;
  return surface.replace(/\p{L}{3,}/u, (word) => {
    const isShort = word.length <= ABBREVIATED + 1 && names[said - 1]?.toLowerCase() !== word.toLowerCase();
    return isShort ? name.slice(0, ABBREVIATED) : name;
  });
}

/** A day is put right only in a month that both name or that both leave out. */
function withDay(surface: string, said: DateFields, right: DateFields): string {
  const { day } = right;
  const isSameForm = (said.month === undefined) === (right.month === undefined) && said.weekday === undefined;
  if (said.day === undefined || day === undefined || said.day === day || !isSameForm) return surface;
  return surface.replace(/(?<!\d)\d{1,2}(?!\d)(st|nd|rd|th)?/, (_, suffix?: string) =>
    suffix === undefined ? String(day) : `${day}${ordinalSuffix(day)}`,
  );
}

function withYear(surface: string, said: DateFields, right: DateFields): string {
  if (said.year === undefined || right.year === undefined || said.year === right.year) return surface;
  return surface.replace(/\d{4}/, String(right.year));
}

/** The first name of each number is its full one. */
function fullNames(numbers: Readonly<Record<string, number>>): readonly string[] {
  const names: string[] = [];
  for (const [name, number] of Object.entries(numbers)) {
    names[number - 1] ??= name.charAt(0).toUpperCase() + name.slice(1);
  }
  return names;
}
