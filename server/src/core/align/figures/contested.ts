import { type Candidate, isLoose } from './candidates.js';
import type { FigureMatch } from './figure-matches.js';
import type { Regime } from './figure-model.js';
import { bit, type Features } from './slot-features.js';
import { type DraftContext, verdictFeatures } from './verdict-features.js';

/** The slot that a figure may contradict, and what speaks for it. */
export interface Contested {
  readonly differ: Candidate;
  readonly regime: Regime;
  readonly features: Features;
  /** What agrees, and bears nothing out: it fits far worse, or worse and says less. */
  readonly setAside?: Candidate | undefined;
}

/** In the ranker's scale, in which the best slot of a sentence leads the next one by about one. */
const OTHER_SOURCE_LEAD = 2;
/** An agreement in a place that fits by so much less is one of chance: "14" of another matter for "14 percent". */
const FAR_LEAD = 6;
/** The nearer the place of an agreement that is set aside, the more it still speaks for the figure. */
const MOST_SET_ASIDE = 3;
const LEAST_SET_ASIDE = 0.5;

/** Whether a figure may contradict what it differs from best, and what speaks for it. */
export function contest(match: FigureMatch, draft: DraftContext): Contested | undefined {
  const { figure, differ } = match;
  const setAside = agreementSetAside(match);
  const agree = setAside ? undefined : match.agree;
  if (!differ || (agree && differ.score < agree.score + leadOver(agree, differ))) return undefined;
  const features = verdictFeatures({ ...match, agree }, differ, draft, {
    loose: bit(isLoose(figure, differ)),
    setAside: setAside ? Math.max(LEAST_SET_ASIDE, MOST_SET_ASIDE - (differ.score - setAside.score)) : 0,
  });
  return { differ, regime: agree ? 'against' : 'alone', features, ...(setAside && { setAside }) };
}

/**
 * What agrees in a place that fits far worse bears no figure out; nor, in one that fits worse at all, what agrees in part
 * or across classes: "1941" where the source has "17 May 1941" for "19 May 1941", a man of 26 where it has 16 watches for 26.
 */
function agreementSetAside({ agree, sharesAgreement, differ }: FigureMatch): Candidate | undefined {
  if (agree === undefined || differ === undefined) return undefined;
  const isWeak = agree.isPartial || agree.crossesClass || sharesAgreement;
  return differ.score > agree.score + (isWeak ? 0 : FAR_LEAD) ? agree : undefined;
}

/** What another source says has to fit far better than what bears the figure out: two sources may simply differ. */
function leadOver(agree: Candidate, differ: Candidate): number {
  return agree.index === differ.index ? 0 : OTHER_SOURCE_LEAD;
}
