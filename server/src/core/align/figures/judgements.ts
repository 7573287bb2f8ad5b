import type { Contested } from './contested.js';
import { inDraft } from './draft-matches.js';
import type { FigureInContext } from './figure-in-context.js';
import { type Judgement, judge } from './figure-model.js';
import type { WholeDraft } from './other-figures.js';

interface Judged {
  readonly figure: FigureInContext;
  readonly contested: Contested;
  readonly isKnown: boolean;
  readonly isLoud: boolean;
  readonly isQuiet: boolean;
}

/** The judgements that were made of a passage's figures: each hangs on how far the whole draft rests on a source. */
export class Judgements {
  readonly #made: Judged[] = [];

  judge(figure: FigureInContext, contested: Contested, isKnown: boolean): Judgement {
    const judgement = judge(figure, contested.regime, contested.features);
    const { isLoud, isQuiet } = judgement;
    this.#made.push({ figure, contested, isKnown, isLoud, isQuiet });
    return judgement;
  }

  /** Whether all would be made again of a draft whose other figures have changed. */
  stand(whole: WholeDraft): boolean {
    return this.#made.every(({ figure, contested, isKnown, isLoud, isQuiet }) => {
      const now = judge(figure, contested.regime, inDraft(contested, figure, isKnown, whole));
      return now.isLoud === isLoud && now.isQuiet === isQuiet;
    });
  }
}
