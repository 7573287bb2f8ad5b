import type { Alignment } from '../align/alignment.js';
import { checkedSpans } from '../checked-spans.js';
import { byPlace } from '../report/checked-places.js';
import { RULES } from '../rules/index.js';
import { type RuleRun, runRules } from '../rules/run-rules.js';
import type { CheckedSpan, Finding, FindingCode, LeftOut } from '../types.js';
import type { ReadPassage } from './passage-lines.js';
import type { PassagePlaces } from './passage-places.js';

/** What came of one passage, as offsets from where it stands in the document. */
export interface PassageReport {
  readonly found: readonly Finding[];
  readonly failed: readonly FindingCode[];
  readonly checked: readonly CheckedSpan[];
  readonly leftOut: readonly LeftOut[];
}

const NOTHING_FOUND: RuleRun = { found: [], failed: [] };

export function reportOf(passage: ReadPassage, alignment: Alignment, places: PassagePlaces): PassageReport {
  const { found, failed } = hasAnything(alignment) ? runRules(RULES, alignment) : NOTHING_FOUND;
  return {
    found: found.map((finding) => inDocument(finding, places)).sort(byPlace),
    failed,
    checked: checkedSpans(alignment).map((span) => ({ ...span, ...places.toDocument(span) })),
    leftOut: passage.leftOut.map((place) => ({ ...place, ...places.toDocument(place) })),
  };
}

/** A fix that would swallow markup between its words is not offered. */
function inDocument(finding: Finding, places: PassagePlaces): Finding {
  const { expected, ...rest } = finding;
  const span = places.toDocument(finding);
  if (expected === undefined || !places.isContiguous(finding)) return { ...rest, ...span };
  return { ...rest, ...span, expected };
}

/** Most short paragraphs of a long text say nothing that any rule would look at. */
function hasAnything({ draft, library, ...found }: Alignment): boolean {
  return Object.values(found).some((list) => list.length > 0);
}
