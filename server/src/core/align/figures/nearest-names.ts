import dates from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { stem as stemOf } from '../../text/stem.js';
import type { FigureInContext } from './figure-in-context.js';
import { formsOf } from './name-forms.js';
import { bit, type Features } from './slot-features.js';
import type { SlotIndex } from './slot-index.js';
import { isNameAt, namesBetween } from './statement-names.js';

const MOST_UNKNOWN = 2;
const LOCATING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'across']);
const TIMES: ReadonlySet<string> = new Set([...dates.periods, ...Object.keys(dates.partsOfDay)].map(stemOf));
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'another']);

/**
 * Whether the names nearest to both figures fit: "Wyoming" beside the one and "Wisconsin" beside the other tell two facts
 * apart, however alike the rest is; and whether the source knows the draft's names and the words beside its figure at all.
 */
export function nearestNameFeatures(draft: FigureInContext, slot: FigureInContext, index: SlotIndex): Features {
  const ours = nearestName(draft);
  const theirs = nearestName(slot);
  const isKnownThere = ours !== undefined && isNamedIn(ours, slot);
  const isKnownHere = theirs !== undefined && isNamedIn(theirs, draft);
  const areNamed = ours !== undefined && theirs !== undefined;
  const sentenceNameUnknown = Math.min(MOST_UNKNOWN, unknown([...namesBetween(draft.statement)], index));
  return {
    nearNameSame: bit(areNamed && formsOf(ours).includes(theirs)),
    nearNameClash: bit(areNamed && !isKnownThere && !isKnownHere),
    nearNameMissing: bit(areNamed && isKnownThere !== isKnownHere),
    nameUnknown: Math.min(MOST_UNKNOWN, unknown(namesIn(draft), index)),
    sentenceNameUnknown,
    otherPlace: bit(areOtherPlaces(draft, slot) || opensElsewhere(draft, index)),
    newcomer: bit(sentenceNameUnknown > 0 && opensIndefinite(draft)),
    neighbourUnknown: [draft.left.content, draft.right.content].filter(
      (word) => word !== undefined && !index.knows(word),
    ).length,
  };
}

/** "Rents in Norbury" are not those in Brackwater: each sentence has its place, and knows nothing of the other's. */
function areOtherPlaces(draft: FigureInContext, slot: FigureInContext): boolean {
  const ours = placesIn(draft);
  const theirs = ours.length > 0 ? placesIn(slot) : [];
  return (
    theirs.length > 0 &&
    !ours.some((place) => isNamedIn(place, slot)) &&
    !theirs.some((place) => isNamedIn(place, draft))
  );
}

/** "In the capital, families wait 11 years", where the source knows no capital; not "in the evening, 300 people marched". */
function opensElsewhere({ statement: { tokens } }: FigureInContext, index: SlotIndex): boolean {
  const [first, article, place, comma] = tokens;
  const isPlace = LOCATING.has(first?.lower ?? '') && article?.lower === 'the' && comma?.surface === ',';
  if (!isPlace || place === undefined || TIMES.has(place.stem)) return false;
  return place.isContent && !place.hasDigit && !index.knows(place.stem);
}

/** The stems of the names that "in", "at" and the like stand before. */
function placesIn({ statement }: FigureInContext): string[] {
  return statement.tokens.flatMap(({ lower }, at) => {
    if (!LOCATING.has(lower)) return [];
    const behind = statement.tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
    const name = isNameAt(statement, behind) ? statement.tokens[behind]?.stem : undefined;
    return name === undefined ? [] : [name];
  });
}

function isNamedIn(name: string, { statement }: FigureInContext): boolean {
  return formsOf(name).some((form) => statement.places.has(form));
}

function unknown(names: readonly string[], index: SlotIndex): number {
  return names.filter((name) => !formsOf(name).some(index.knows)).length;
}

/** "Another school in Lund", "In Lund, a driver": whom the source does not know, where the names are new to it, too. */
function opensIndefinite({ statement: { tokens }, clause, from }: FigureInContext): boolean {
  const comma = tokens[0]?.isContent ? -1 : tokens.findIndex(({ surface }) => surface === ',');
  const openings = comma < 0 ? [0, clause.from] : [0, clause.from, comma + 1];
  return openings.some((at) => at < from && INDEFINITE.has(tokens[at]?.lower ?? ''));
}

/** The stem of the name nearest to a figure, in its clause first and then in its sentence. */
function nearestName({ statement, clause, from, to }: FigureInContext): string | undefined {
  return nearestBetween(clause.from, clause.to) ?? nearestBetween(0, statement.tokens.length - 1);

  function nearestBetween(first: number, last: number): string | undefined {
    const reach = Math.max(from - first, last - to);
    for (let distance = 1; distance <= reach; distance++) {
      for (const at of [from - distance, to + distance]) {
        if (at >= first && at <= last && isNameAt(statement, at)) return statement.tokens[at]?.stem;
      }
    }
    return undefined;
  }
}

/** The names of a figure's clause. "EU" may well stand for what the source writes out. */
function namesIn({ statement, clause }: FigureInContext): string[] {
  const names: string[] = [];
  for (let at = clause.from; at <= clause.to; at++) {
    const token = isNameAt(statement, at) ? statement.tokens[at] : undefined;
    if (token !== undefined && token.surface !== token.surface.toUpperCase()) names.push(token.stem);
  }
  return names;
}
