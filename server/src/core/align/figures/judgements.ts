import type { Contested } from './contested.js';
import { inDraft } from './draft-matches.js';
import type { FigureInContext } from './figure-in-context.js';
import { chanceOf, type Judgement, judge, LEAST_TOLD } from './figure-model.js';
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

  judge(figure: FigureInContext, { differ, regime, features }: Contested, isKnown: boolean): Told {
    const contested = { differ, regime, features };
    const { isLoud, isQuiet } = toldOf(figure, contested);
    this.#made.push({ figure, contested, isKnown, isLoud, isQuiet });
    return { isLoud, isQuiet };
  }

  /** Whether all would be made again of a draft whose other figures have changed. */
  stand(whole: WholeDraft): boolean {
    return this.#made.every(({ figure, contested, isKnown, isLoud, isQuiet }) => {
      const features = inDraft(contested, figure, isKnown, whole);
      const now = toldOf(figure, { ...contested, features });
      return now.isLoud === isLoud && now.isQuiet === isQuiet;
    });
  }
}

type Told = Pick<Judgement, 'isLoud' | 'isQuiet'>;

const UNTOLD: Told = { isLoud: false, isQuiet: false };

/** Most figures are far from being told of: what else a judgement looks at is left aside for them. */
function toldOf(figure: FigureInContext, { regime, features }: Contested): Told {
  return chanceOf(figure, regime, features) < LEAST_TOLD ? UNTOLD : judge(figure, regime, features.unpacked());
}
