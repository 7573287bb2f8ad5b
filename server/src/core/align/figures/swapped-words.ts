import type { Statement } from '../../mentions/reading.js';
import type { FigureInContext } from './figure-in-context.js';
import { formsOf } from './name-forms.js';
import { newsRarity } from './news-rarity.js';
import { scopeOf, standsIn } from './scope.js';
import type { Features } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { isNameAt } from './statement-names.js';

/** Where more words than these stand in place of others, the sentences are merely different. */
const MOST_SWAPPED = 3;
const NEAR = 4;
const NOTHING: Features = { swapKnown: 0, swapNew: 0, swapNames: 0, swapOwns: 0, swapNear: 0 };

/**
 * What the draft says in the place of the source's words, the rest of both clauses being alike: "the Cessna has flown" where the
 * source has "the Boeing has flown". A word that the source uses elsewhere tells of another of its matters.
 */
export function swappedWordFeatures(
  draft: FigureInContext,
  draftStatements: readonly Statement[],
  slot: Slot,
  index: SlotIndex,
): Features {
  const ours = wordsOf(draft);
  const theirs = wordsOf(slot);
  const gaps = gapsBetween(ours, theirs);
  if (gaps.length === 0) return NOTHING;
  const scope = scopeOf(slot.statement, index.statements);
  const before = draftStatements[draft.statement.index - 1];
  const ownScope = before ? [draft.statement, before] : [draft.statement];
  let [swapKnown, swapNew, swapNames, swapOwns, swapNear] = [0, 0, 0, 0, 0];
  for (const [mine, yours] of gaps) {
    const gained = mine.filter(({ stem }) => stem !== FIGURE && !standsIn(stem, scope));
    const lost = yours.filter(({ stem }) => stem !== FIGURE && !standsIn(stem, ownScope));
    const mostLost = Math.max(0, ...lost.map(({ stem }) => newsRarity(stem)));
    for (const { stem, isName, distance } of lost.length > 0 ? gained : []) {
      const weight = Math.min(mostLost, newsRarity(stem));
      if (!formsOf(stem).some(index.knows)) {
        swapNew = Math.max(swapNew, weight);
        continue;
      }
      swapKnown = Math.max(swapKnown, weight);
      swapNear = Math.max(swapNear, weight / (1 + distance / NEAR));
      if (isName && lost.some((other) => other.isName)) swapNames = 1;
      if (hasFigure(stem, slot, index)) swapOwns = Math.max(swapOwns, weight);
    }
  }
  return { swapKnown, swapNew, swapNames, swapOwns, swapNear };
}

/** Whether a word stands elsewhere in the source in the clause of a figure of the same kind. */
function hasFigure(stem: string, { kind, statement }: Slot, index: SlotIndex): boolean {
  return formsOf(stem).some((form) =>
    index
      .wordOf(form)
      .statements.some((at) =>
        index.slotsIn[at]?.some(
          (other) =>
            other.kind === kind &&
            other.statement !== statement &&
            other.statement.places.get(form)?.some((place) => place >= other.clause.from && place <= other.clause.to),
        ),
      ),
  );
}

const FIGURE = '#';

interface PlacedWord {
  readonly stem: string;
  readonly isName: boolean;
  readonly distance: number;
}

/** The telling words of a figure's clause in their order, the figure among them. */
function wordsOf({ statement, clause, from, to }: FigureInContext): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let at = clause.from; at <= clause.to; at++) {
    if (at === from) words.push({ stem: FIGURE, isName: false, distance: 0 });
    const token = statement.tokens[at];
    if (token === undefined || !token.isContent || token.hasDigit || (at >= from && at <= to)) continue;
    words.push({ stem: token.stem, isName: isNameAt(statement, at), distance: at < from ? from - at : at - to });
  }
  return words;
}

type Gap = readonly [ours: readonly PlacedWord[], theirs: readonly PlacedWord[]];

/** Where both clauses have a few words of their own between the same words, or between one of these and the clause's end. */
function gapsBetween(ours: readonly PlacedWord[], theirs: readonly PlacedWord[]): Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...commonWords(ours, theirs), [ours.length, theirs.length] as const]) {
    const [mine, yours] = [ours.slice(i, a), theirs.slice(j, b)];
    if (isFew(mine) && isFew(yours)) gaps.push([mine, yours]);
    [i, j] = [a + 1, b + 1];
  }
  return gaps;
}

function isFew({ length }: readonly PlacedWord[]): boolean {
  return length > 0 && length <= MOST_SWAPPED;
}

/** The places of a longest common subsequence. */
function commonWords(ours: readonly PlacedWord[], theirs: readonly PlacedWord[]): (readonly [number, number])[] {
  const width = theirs.length + 1;
  const longest = new Uint16Array((ours.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = ours.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      longest[i * width + j] =
        ours[i]?.stem === theirs[j]?.stem ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < ours.length && j < theirs.length) {
    if (ours[i]?.stem === theirs[j]?.stem) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
