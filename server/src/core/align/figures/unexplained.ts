import type { Statement } from '../../mentions/reading.js';
import type { FigureInContext } from './figure-in-context.js';
import { formsOf } from './name-forms.js';
import { newsRarity } from './news-rarity.js';
import { scopeOf, standsIn } from './scope.js';
import type { Features } from './slot-features.js';
import type { Slot, SlotIndex } from './slot-index.js';
import { isNameAt } from './statement-names.js';

const MOST_WORDS = 4;
const MOST_NAMES = 3;

/**
 * What the draft's sentence says beside the figure that the source does not say there: another place, another
 * thing. The more of it, the likelier the writer has the figure from elsewhere.
 */
export function unexplainedFeatures(
  draft: FigureInContext,
  draftStatements: readonly Statement[],
  slot: Slot,
  index: SlotIndex,
): Features {
  const scope = [...scopeOf(slot.statement, index.statements), ...following(slot, index)];
  const before = draftStatements[draft.statement.index - 1];
  const ownScope = before ? [draft.statement, before] : [draft.statement];
  const ours = wordsOf(draft, 0, draft.statement.tokens.length - 1);
  const clause = wordsOf(slot, slot.clause.from, slot.clause.to);
  const missing = ours.filter(({ word }) => !standsIn(word, scope));
  const missingBack = clause.filter(({ word }) => !standsIn(word, ownScope));
  const names = missing.filter(({ isName }) => isName);
  return {
    wordsNew: weigh(missing.filter(({ word }) => !index.knows(word))),
    wordsMissingBack: weigh(missingBack.filter(({ isName }) => !isName)),
    namesElsewhere: Math.min(
      MOST_NAMES,
      sumOf(names.map(({ word }) => (isKnown(word, index) ? index.rarity(word) : 0))) / 3,
    ),
  };
}

interface PlacedWord {
  readonly word: string;
  readonly isName: boolean;
}

function wordsOf({ statement, from, to }: FigureInContext, first: number, last: number): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const [word, places] of statement.places) {
    const at = places.find((place) => place >= first && place <= last && (place < from || place > to));
    if (at === undefined || statement.tokens[at]?.hasDigit) continue;
    words.push({ word, isName: isNameAt(statement, at) });
  }
  return words;
}

function following(slot: Slot, index: SlotIndex): Statement[] {
  const next = index.statements[slot.statement.index + 1];
  return next ? [next] : [];
}

function weigh(words: readonly PlacedWord[]): number {
  return Math.min(MOST_WORDS, sumOf(words.map(({ word }) => newsRarity(word))));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** A name that all sentences of a source repeat may be left out of one of them; one that few have tells of other matters. */
function isKnown(word: string, index: SlotIndex): boolean {
  return formsOf(word).some(index.knows);
}
