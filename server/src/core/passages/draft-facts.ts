import type { AlignedWords } from '../align/align-passage.js';
import { LOOK_BACK, type RepeatedFact, RepeatedFacts, type StatedFigure } from '../align/figures/repeated-facts.js';
import { addTo } from '../align/multimap.js';
import { areSame } from '../mentions/draft/kept.js';
import type { CheckedPassage } from './checked-passage.js';

/** A passage with what it states plainly. */
export interface Stating {
  readonly passage: CheckedPassage;
  readonly words: Pick<AlignedWords, 'stated'>;
}

/**
 * The facts that a draft gives twice with two values, kept up to date: an edit costs the figures of its own passages that count the same
 * thing as others, and those right behind them.
 */
export class DraftFacts {
  readonly #pairs = new RepeatedFacts();
  /** By what they count, in the order of the draft. */
  readonly #alike = new Map<string, StatedFigure[]>();
  readonly #passageOf = new WeakMap<StatedFigure, CheckedPassage>();
  readonly #factOf = new Map<StatedFigure, RepeatedFact>();

  /** What a passage gives again. */
  repeatedIn({ words: { stated } }: Stating): readonly RepeatedFact[] {
    if (this.#factOf.size === 0) return NO_FACTS;
    return stated.flatMap((figure) => this.#factOf.get(figure) ?? []);
  }

  /**
   * Some passages in a row were taken out and others put in their place. `before` tells of a passage of the draft as it was whether it stands
   * before that place, behind it, or at it. Gives the passages elsewhere that give a fact again, or no longer.
   */
  change(
    removed: readonly Stating[],
    added: readonly Stating[],
    side: (passage: CheckedPassage) => number,
  ): ReadonlySet<CheckedPassage> {
    const affected = new Set<CheckedPassage>();
    const [gone, come] = [byMatter(removed), byMatter(added)];
    for (const matter of new Set([...gone.keys(), ...come.keys()])) {
      const here = come.get(matter) ?? [];
      if (areSame(gone.get(matter) ?? [], here)) continue;
      const list = this.#alike.get(matter) ?? [];
      const sideOf = (figure: StatedFigure): number => {
        const passage = this.#passageOf.get(figure);
        return passage === undefined ? 0 : side(passage);
      };
      const from = firstWhere(list, (figure) => sideOf(figure) >= 0);
      const to = firstWhere(list, (figure) => sideOf(figure) > 0);
      for (const figure of list.slice(from, to)) this.#factOf.delete(figure);
      list.splice(from, to - from, ...here);
      if (list.length === 0) this.#alike.delete(matter);
      else this.#alike.set(matter, list);
      this.#findIn(list, from, here.length, affected);
    }
    for (const { passage, words } of added) for (const figure of words.stated) this.#passageOf.set(figure, passage);
    return affected;
  }

  #findIn(list: readonly StatedFigure[], from: number, count: number, affected: Set<CheckedPassage>): void {
    const first = Math.max(0, from - LOOK_BACK);
    const again = list.slice(from, from + count + LOOK_BACK);
    const found = this.#pairs.find(list.slice(first, from + count + LOOK_BACK));
    const facts = new Map(found.map((fact) => [fact.again, fact]));
    for (const figure of again) {
      const [known, now] = [this.#factOf.get(figure), facts.get(figure)];
      if (known?.first === now?.first) continue;
      if (now === undefined) this.#factOf.delete(figure);
      else this.#factOf.set(figure, now);
      const passage = this.#passageOf.get(figure);
      if (passage !== undefined) affected.add(passage);
    }
  }
}

const NO_FACTS: readonly RepeatedFact[] = [];

function byMatter(passages: readonly Stating[]): Map<string, StatedFigure[]> {
  const figures = new Map<string, StatedFigure[]>();
  for (const { words } of passages) for (const figure of words.stated) addTo(figures, figure.matter, figure);
  return figures;
}

/** The first item of which something holds that holds of all behind it, by halving; their number where it holds of none. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
