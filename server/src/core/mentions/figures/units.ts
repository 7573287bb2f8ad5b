import lexicon from '../../../../../data/lexicons/units.json' with { type: 'json' };
import type { FigureClass } from '../figure.js';
import type { Measure } from './measure.js';
import { createPhraseTable, readPhrase } from './phrase-table.js';
import { isDash, isHyphen, lexemeAt, lowerAt, type Read, type Scan } from './scan.js';

interface Unit {
  readonly name: string;
  readonly factor: number;
  readonly words: readonly string[];
  readonly symbols?: readonly string[];
  readonly gluedSymbols?: readonly string[];
}

const CLASSES: readonly (readonly [FigureClass, readonly Unit[]])[] = [
  ['percent', lexicon.classes.percent],
  ['points', lexicon.classes.points],
  ['duration', lexicon.classes.duration],
  ['length', lexicon.classes.length],
  ['mass', lexicon.classes.mass],
  ['area', lexicon.classes.area],
  ['volume', lexicon.classes.volume],
  ['speed', lexicon.classes.speed],
  ['temperature', lexicon.classes.temperature],
  ['power', lexicon.classes.power],
  ['energy', lexicon.classes.energy],
  ['data', lexicon.classes.data],
  ['count', lexicon.classes.count],
];

const entries = (formsOf: (unit: Unit) => readonly string[] | undefined): (readonly [string, Measure])[] =>
  CLASSES.flatMap(([figureClass, units]) =>
    units.flatMap((unit) => {
      const measure: Measure = { class: figureClass, unit: unit.name, factor: unit.factor };
      return (formsOf(unit) ?? []).map((form) => [form, measure] as const);
    }),
  );

const WORDS = createPhraseTable(entries(({ words }) => words));
const SYMBOLS = createPhraseTable(
  entries(({ symbols }) => symbols),
  'exact',
);
const GLUED_SYMBOLS = createPhraseTable(
  entries(({ gluedSymbols }) => gluedSymbols),
  'exact',
);

/** A unit behind a number: "kilometres an hour", "km²", "per cent", "°C". The longest name wins. */
export function readUnit(scan: Scan, at: number): Read<{ readonly measure: Measure }> | undefined {
  const found = [
    readPhrase(WORDS, scan, at),
    wholeSymbol(scan, readPhrase(SYMBOLS, scan, at)),
    lexemeAt(scan, at).isGlued && !isDash(scan, at - 1)
      ? wholeSymbol(scan, readPhrase(GLUED_SYMBOLS, scan, at))
      : undefined,
  ].reduce((best, unit) => (unit && unit.next > (best?.next ?? at) ? unit : best), undefined);
  if (found === undefined || isSecondPlace(scan, at)) return undefined;
  return { measure: found.meaning, next: found.next };
}

/** "m" is no metre in "24703 m212". */
function wholeSymbol<Found extends { readonly next: number }>(scan: Scan, found: Found | undefined): Found | undefined {
  if (found === undefined) return undefined;
  const { isGlued, kind } = lexemeAt(scan, found.next);
  return isGlued && (kind === 'number' || kind === 'word') ? undefined : found;
}

/** "Two second-half goals". */
function isSecondPlace(scan: Scan, at: number): boolean {
  return lowerAt(scan, at) === 'second' && isHyphen(scan, at + 1) && lowerAt(scan, at + 2) !== 'long';
}
