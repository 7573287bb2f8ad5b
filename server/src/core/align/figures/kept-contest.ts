import type { Candidate } from './candidates.js';
import type { Contested } from './contested.js';
import type { FigureInContext } from './figure-in-context.js';
import { type Judgement, judge, type Regime } from './figure-model.js';
import { documentAgreement, type WholeDraft } from './other-figures.js';
import { type PackedFeatures, unpackFeatures } from './packed-features.js';
import { type Features, joined } from './slot-features.js';

/** A draft that is written has few such shares of late. */
const MOST_JUDGEMENTS = 16;

/**
 * What a figure may contradict, as it is kept from check to check. The model's judgement hangs on nothing but this and how far the whole
 * draft rests on the source; it is made once for each such share.
 */
export class KeptContest {
  readonly differ: Candidate;
  readonly regime: Regime;
  readonly setAside: Candidate | undefined;
  readonly #features: PackedFeatures;
  readonly #judgements: Map<number, Judgement>;

  constructor(
    { differ, regime, setAside }: Omit<Contested, 'features'>,
    features: PackedFeatures,
    judgements = new Map<number, Judgement>(),
  ) {
    this.differ = differ;
    this.regime = regime;
    this.setAside = setAside;
    this.#features = features;
    this.#judgements = judgements;
  }

  /** The same with its candidates as they are kept. */
  with(kept: (candidate: Candidate) => Candidate): KeptContest {
    const { differ, regime, setAside } = this;
    const candidates = { differ: kept(differ), ...(setAside && { setAside: kept(setAside) }) };
    return new KeptContest({ ...candidates, regime }, this.#features, this.#judgements);
  }

  /** The figure of the sentence, wherever that stands now, in a draft of these figures. `isKnown`: the source has it, too. */
  in(whole: WholeDraft, figure: FigureInContext, isKnown: boolean): ContestInDraft {
    return new ContestInDraft(this, documentAgreement(figure, isKnown, this.differ.index, whole));
  }

  featuresWith(documentAgree: number): Features {
    return joined(unpackFeatures(this.#features), { documentAgree });
  }

  judge(figure: FigureInContext, documentAgree: number): Judgement {
    const known = this.#judgements.get(documentAgree);
    if (known !== undefined) return known;
    const judgement = judge(figure, this.regime, this.featuresWith(documentAgree));
    if (this.#judgements.size >= MOST_JUDGEMENTS) this.#judgements.clear();
    this.#judgements.set(documentAgree, judgement);
    return judgement;
  }
}

/** The same in a draft as it is now. */
export class ContestInDraft implements Contested {
  readonly kept: KeptContest;
  readonly #documentAgree: number;

  constructor(kept: KeptContest, documentAgree: number) {
    this.kept = kept;
    this.#documentAgree = documentAgree;
  }

  get differ(): Candidate {
    return this.kept.differ;
  }

  get regime(): Regime {
    return this.kept.regime;
  }

  get setAside(): Candidate | undefined {
    return this.kept.setAside;
  }

  get features(): Features {
    return this.kept.featuresWith(this.#documentAgree);
  }

  judge(figure: FigureInContext): Judgement {
    return this.kept.judge(figure, this.#documentAgree);
  }
}
