import type { SourceReading } from '../../claims/library.js';
import type { Claim } from '../../claims/schema.js';
import type { SpokenAttribution } from '../../mentions/speech.js';

/** What a claims file says of who speaks. */
export type AttributionRecord = NonNullable<Claim['attribution']>;

/** An attribution of a source, ready to be held against a draft's. */
export interface SourceAttribution {
  readonly attribution: SpokenAttribution;
  readonly source: SourceReading;
  /** Set where a claims file names somebody whom the reading does not. It wins. */
  readonly record?: AttributionRecord;
}

type AttributedClaim = Claim & { readonly attribution: AttributionRecord };

/** The attributions of a source, with what its claims file records of them. Records that no reading matches stand alone. */
export function recordedAttributions(source: SourceReading): SourceAttribution[] {
  const met = new Set<Claim>();
  const read = source.reading.speech.attributions.map((attribution) => {
    const claims = source.claimsAt(attribution.content).filter(isAttributed);
    for (const claim of claims) met.add(claim);
    const record = recordOf(attribution, claims, source.reading.text);
    return { attribution, source, ...(record && { record }) };
  });
  const others = source.claims.filter(isAttributed).filter((claim) => !met.has(claim));
  return [...read, ...others.flatMap((claim) => fromClaim(claim, source))];
}

function isAttributed(claim: Claim): claim is AttributedClaim {
  const { attribution } = claim;
  return attribution?.speaker !== undefined || attribution?.outlet !== undefined;
}

/** What the claims add: nothing where they repeat the reading, or where they disagree among themselves. */
function recordOf(
  attribution: SpokenAttribution,
  claims: readonly AttributedClaim[],
  text: string,
): AttributionRecord | undefined {
  const content = text.slice(attribution.content.start, attribution.content.end);
  const own = claims.filter((claim) => speaksOf(claim, content, attribution, text));
  const [first, ...others] = own.filter((claim) => addsTo(claim, attribution, text));
  if (others.some((other) => other.attribution.speaker !== first?.attribution.speaker)) return undefined;
  return first?.attribution;
}

function speaksOf(
  { anchor, attribution: record }: AttributedClaim,
  content: string,
  { cue }: SpokenAttribution,
  text: string,
): boolean {
  if (record.quote !== undefined) return content.includes(record.quote);
  if (record.cue !== undefined && cue && text.slice(cue.start, cue.end) !== record.cue) return false;
  return anchor.exact.includes(content) || content.includes(anchor.exact);
}

function addsTo({ attribution: record }: AttributedClaim, attribution: SpokenAttribution, text: string): boolean {
  const { source, speaker, outlet } = attribution;
  const words = source && text.slice(source.start, source.end);
  const isNews = record.speaker !== undefined && record.speaker !== speaker && record.speaker !== words;
  return isNews || (record.outlet !== undefined && record.outlet !== outlet);
}

/** A claim about words that no cue in the text attributes: "would be willing to send 1,200". */
function fromClaim({ anchor, attribution: record }: AttributedClaim, source: SourceReading): SourceAttribution[] {
  const start = source.reading.text.indexOf(anchor.exact);
  if (start < 0) return [];
  const span = { start, end: start + anchor.exact.length };
  const attribution: SpokenAttribution = {
    kind: record.mode ?? 'indirect',
    content: span,
    parts: [],
    cueLemma: 'say',
    possible: [],
    unsure: false,
    floating: false,
    describes: false,
    outlets: [],
    sentence: span,
    paragraph: 0,
  };
  return [{ attribution, source, record }];
}
