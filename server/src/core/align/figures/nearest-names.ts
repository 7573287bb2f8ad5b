import dates from '../../../../../data/lexicons/dates.json' with { type: 'json' };
import { stem as stemOf } from '../../text/stem.js';
import { isSlipOf } from './digit-slip.js';
import type { FigureInContext } from './figure-in-context.js';
import { formsOf } from './name-forms.js';
import { newsRarity } from './news-rarity.js';
import { scopeOf, standsIn } from './scope.js';
import { bit, type Features } from './slot-features.js';
import type { SlotIndex } from './slot-index.js';
import { isNameAt, namesBetween } from './statement-names.js';

const MOST_UNKNOWN = 2;
const LOCATING: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside', 'across']);
const TIMES: ReadonlySet<string> = new Set([...dates.periods, ...Object.keys(dates.partsOfDay)].map(stemOf));
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the']);
/** A name and the comma behind it may stand before the figure's clause: "Volter, the largest rival, sold". */
const MOST_BEFORE = 2;
const OWNER = /['’]s$/;
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
  const opening = openingName(draft, index);
  const sentenceNameUnknown = Math.min(MOST_UNKNOWN, unknown([...namesBetween(draft.statement), ...opening], index));
  return {
    nearNameSame: bit(areNamed && formsOf(ours).includes(theirs)),
    nearNameClash: bit(areNamed && !isKnownThere && !isKnownHere),
    nearNameMissing: bit(areNamed && isKnownThere !== isKnownHere),
    nameUnknown: Math.min(MOST_UNKNOWN, unknown([...namesIn(draft), ...opening], index)),
    sentenceNameUnknown,
    otherPlace: bit(areOtherPlaces(draft, slot) || opensElsewhere(draft, index) || opensFarFrom(draft, slot, index)),
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

/** "In Brede, 54 per cent", where the source names Brede, but nowhere near the slot, nor near any that the figure is a slip of. */
function opensFarFrom({ statement, figure }: FigureInContext, slot: FigureInContext, index: SlotIndex): boolean {
  const [first, place] = statement.tokens;
  if (!LOCATING.has(first?.lower ?? '') || place === undefined || !isNameAt(statement, 1)) return false;
  const isThere = (other: FigureInContext): boolean => standsIn(place.stem, scopeOf(other.statement, index.statements));
  if (!index.knows(place.stem) || isThere(slot)) return false;
  return !index.slots.some((other) => isSlipOf(figure, other.figure) && isThere(other));
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

/** The stem of a name that opens a sentence, as nothing else does: "Volter, the largest rival", "Norden's workers". */
function openingName({ statement: { tokens }, clause }: FigureInContext, index: SlotIndex): string[] {
  const [first, second, third] = tokens;
  if (first === undefined || clause.from > MOST_BEFORE || !first.isCapitalised || !first.isContent) return [];
  const isOwner = OWNER.test(first.surface);
  const isExplained = second?.surface === ',' && ARTICLES.has(third?.lower ?? '');
  return (isOwner || isExplained) && !index.knows(first.stem) && newsRarity(first.stem) === 1 ? [first.stem] : [];
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
