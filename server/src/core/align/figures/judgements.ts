import type { Contested } from './contested.js';
import { inDraft } from './draft-matches.js';
import type { FigureInContext } from './figure-in-context.js';
import { type Judgement, judge } from './figure-model.js';
import type { WholeDraft } from './other-figures.js';
import { type PackedFeatures, packFeatures, unpackFeatures } from './packed-features.js';

interface Judged {
  readonly figure: FigureInContext;
  readonly contested: Omit<Contested, 'features'>;
  readonly features: PackedFeatures;
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
    const { features, differ, regime } = contested;
    this.#made.push({
      figure,
      contested: { differ, regime },
      features: packFeatures(features),
      isKnown,
      isLoud,
      isQuiet,
    });
    return judgement;
  }

  /** Whether all would be made again of a draft whose other figures have changed. */
  stand(whole: WholeDraft): boolean {
    return this.#made.every(({ figure, contested, features: packed, isKnown, isLoud, isQuiet }) => {
      const features = unpackFeatures(packed);
      const now = judge(figure, contested.regime, inDraft({ ...contested, features }, figure, isKnown, whole));
      return now.isLoud === isLoud && now.isQuiet === isQuiet;
    });
  }
}
