import type { Claim } from './schema.js';

/** Two claims of one source that say one thing twice, or two things of one matter. */
export interface ComparedClaims {
  readonly kind: 'duplicate' | 'contradiction';
  readonly claim: Claim;
  /** The one that comes before it in the file. */
  readonly other: Claim;
}

/**
 * The claims that repeat or contradict an earlier one of the same source. Only what stands in the fields counts: the same words
 * with other values, or the same subject and predicate with another figure or polarity. What is taken back contradicts nothing.
 */
export function compareClaims(claims: readonly Claim[]): ComparedClaims[] {
  const byMatter = new Map<string, Claim[]>();
  const found: ComparedClaims[] = [];
  for (const claim of claims) {
    const met = new Set<Claim>();
    for (const matter of mattersOf(claim)) {
      const earlier = byMatter.get(matter) ?? [];
      for (const other of earlier) {
        const kind = met.has(other) ? undefined : compared(claim, other);
        met.add(other);
        if (kind !== undefined) found.push({ kind, claim, other });
      }
      if (earlier.length < MOST_COMPARED) byMatter.set(matter, [...earlier, claim]);
    }
  }
  return found;
}

/** Of one matter a file has a few claims; where it has hundreds, the first ones are enough to tell. */
const MOST_COMPARED = 20;

/** What a claim is about, in its source: its words at their place, and its subject with its predicate. */
function mattersOf({ source, anchor, subject, predicate }: Claim): string[] {
  const { exact, start = -1, prefix = '', suffix = '' } = anchor;
  const place = start < 0 ? [prefix, suffix] : [start];
  const words = JSON.stringify([source, exact, ...place]);
  if (subject === undefined || predicate === undefined) return [words];
  return [words, JSON.stringify([source, subject.toLowerCase(), predicate.toLowerCase()])];
}

function compared(claim: Claim, other: Claim): ComparedClaims['kind'] | undefined {
  if (isSameSaying(claim, other)) return 'duplicate';
  const isSettled = [claim, other].some(({ rank }) => rank === 'deprecated') || isTakenBack(claim, other);
  const isOther = hasOtherFigure(claim, other) || hasOtherDate(claim, other) || hasOtherPolarity(claim, other);
  return isOther && !isSettled ? 'contradiction' : undefined;
}

function isSameSaying(a: Claim, b: Claim): boolean {
  const saying = ({ anchor, quantity, date, attribution, subject, predicate, polarity, condition }: Claim): string =>
    JSON.stringify([anchor.exact, quantity, date, attribution, subject, predicate, polarity, condition]);
  return saying(a) === saying(b);
}

function isTakenBack(a: Claim, b: Claim): boolean {
  return a.supersedes?.includes(b.id) === true || b.supersedes?.includes(a.id) === true;
}

/** Figures of one noun and unit are of one kind: "1,200 dockers" and "40 cranes" do not differ. */
function hasOtherFigure({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  if (a === undefined || b === undefined || a.unit !== b.unit || a.noun !== b.noun) return false;
  return a.value !== b.value || a.max !== b.max || (a.comparator ?? 'eq') !== (b.comparator ?? 'eq');
}

function hasOtherDate({ date: a }: Claim, { date: b }: Claim): boolean {
  if (a?.value === undefined || b?.value === undefined) return false;
  return !a.value.startsWith(b.value) && !b.value.startsWith(a.value);
}

function hasOtherPolarity({ polarity: a, condition: ifA }: Claim, { polarity: b, condition: ifB }: Claim): boolean {
  return a !== undefined && b !== undefined && a !== b && ifA === ifB;
}
