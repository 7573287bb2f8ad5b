import type { FigureInContext } from './figure-in-context.js';
import type { Judgement } from './figure-model.js';
import type { ContestInDraft, KeptContest } from './kept-contest.js';
import type { WholeDraft } from './other-figures.js';

interface Judged {
  readonly figure: FigureInContext;
  readonly contest: KeptContest;
  readonly isKnown: boolean;
  readonly isLoud: boolean;
  readonly isQuiet: boolean;
}

/** The judgements that were made of a passage's figures: each hangs on how far the whole draft rests on a source. */
export class Judgements {
  readonly #made: Judged[] = [];

  judge(figure: FigureInContext, contested: ContestInDraft, isKnown: boolean): Judgement {
    const judgement = contested.judge(figure);
    const { isLoud, isQuiet } = judgement;
    this.#made.push({ figure, contest: contested.kept, isKnown, isLoud, isQuiet });
    return judgement;
  }

  /** Whether all would be made again of a draft whose other figures have changed. */
  stand(whole: WholeDraft): boolean {
    return this.#made.every(({ figure, contest, isKnown, isLoud, isQuiet }) => {
      const now = contest.in(whole, figure, isKnown).judge(figure);
      return now.isLoud === isLoud && now.isQuiet === isQuiet;
    });
  }
}
