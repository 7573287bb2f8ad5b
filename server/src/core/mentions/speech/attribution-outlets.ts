import type { Span } from '../../types.js';
import { isQuotation, isWord, itemAt } from './items.js';
import type { UnresolvedAttribution } from './joined-attributions.js';
import { isOutletKind, type PlacedOutlet } from './outlets.js';
import { sayingVerb } from './reporting-verbs.js';
import { anyOf } from './word-classes.js';

const isArticle = anyOf('the an a');
const leadsToOutlet = anyOf('told tells telling to with by from in on for');

/** The outlets to whom or through whom an attribution's words came, out of those that its sentence names. */
export function attributionOutlets(
  attribution: UnresolvedAttribution,
  outlets: readonly PlacedOutlet[],
): PlacedOutlet[] {
  return outlets.filter((outlet) => carries(outlet, attribution));
}

function carries(outlet: PlacedOutlet, attribution: UnresolvedAttribution): boolean {
  const { source, via } = attribution;
  if (isInside(outlet, source) || isInside(outlet, via)) return true;
  if (isInside(outlet, attribution.content) && !isBesideCue(outlet, attribution)) return false;
  return isAddressed(outlet, attribution);
}

function isInside(span: Span, outer: Span | undefined): boolean {
  return outer !== undefined && span.start >= outer.start && span.end <= outer.end;
}

/** "“…,” he told Reuters. “…”": content goes around the cue, so that the outlet after it lies inside. */
function isBesideCue(outlet: PlacedOutlet, { cue, content, sentence }: UnresolvedAttribution): boolean {
  if (!cue || !isInside(cue, content) || outlet.start < cue.end) return false;
  return !sentence.items.some((item) => isQuotation(item) && item.start >= cue.end && item.end <= outlet.start);
}

/** "told Reuters", "told the news agency Reuters", "in an interview with Reuters", "Reuters reported" */
function isAddressed(outlet: PlacedOutlet, { sentence }: UnresolvedAttribution): boolean {
  let before = outlet.from - 1;
  while (isArticle(itemAt(sentence.items, before)) || isOutletKind(itemAt(sentence.items, before))) before--;
  const lead = itemAt(sentence.items, before);
  const after = itemAt(sentence.items, outlet.to + 1);
  return leadsToOutlet(lead) || (isWord(after) && sayingVerb(after.lower) !== undefined);
}
