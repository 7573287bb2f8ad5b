/**
 * The words that Claimcheck and its users share. Every offset is a UTF-16 offset into the text that was
 * handed in, and every end is exclusive.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export const FINDING_CODES = [
  'number-mismatch',
  'unit-mismatch',
  'comparator-mismatch',
  'date-mismatch',
  'speaker-mismatch',
  'role-mismatch',
  'outlet-mismatch',
  'name-mismatch',
  'subject-mismatch',
  'quote-altered',
  'polarity-mismatch',
  'figure-superseded',
  'sources-conflict',
  'rounding-overstated',
  'certainty-raised',
  'condition-dropped',
  'attribution-dropped',
  'draft-inconsistent',
  'figure-unsourced',
  'quote-unsourced',
] as const;

/** A code names the fault, not the cure. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** Where a source carries a claim, and in which words. */
export interface Evidence {
  /** The id of the claim. */
  readonly claim: string;
  /** The id of the source. */
  readonly source: string;
  /** The source's own words, about a sentence. */
  readonly quote: string;
  /** The place of `quote` in the source's text, where that text is at hand. */
  readonly start?: number;
  readonly end?: number;
  /** The words inside the quotation that carry the fact, as offsets into `quote`. */
  readonly focus?: Span;
}

/** A place in the draft that differs from a claim. */
export interface Finding extends Span {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Plain text: the fact, then the evidence. */
  readonly message: string;
  /** What would stand at start..end instead, in the draft's own format; only where the record settles it. */
  readonly expected?: string;
  readonly evidence: readonly Evidence[];
  /** The words that tied the draft's sentence to the claim, most telling first. */
  readonly tiedBy?: readonly string[];
}

export type Verdict = 'supported' | 'contradicted' | 'unsourced';
export type CheckedKind = 'quantity' | 'date' | 'quotation' | 'attribution' | 'name' | 'statement';

/** A place in the draft that was looked at. */
export interface CheckedSpan extends Span {
  readonly kind: CheckedKind;
  readonly verdict: Verdict;
  readonly evidence: readonly Evidence[];
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly checked: readonly CheckedSpan[];
  /** Rules that failed on this draft, so that their findings are missing; left out where none did. */
  readonly failedRules?: readonly FindingCode[];
  /** Why nothing was checked, where what was handed in is no text; left out otherwise. */
  readonly problems?: readonly { readonly severity: 'error'; readonly message: string }[];
  /** Places that are too long to be read in full, which no person writes; left out where there are none. */
  readonly leftOut?: readonly LeftOut[];
  /** What was found and is ignored, by a comment, the front matter or a waiver; left out where nothing is. */
  readonly ignored?: readonly IgnoredFinding[];
  /** Places that ask for an ignore and hide nothing; left out where there are none. */
  readonly unusedIgnores?: readonly UnusedIgnore[];
  /** Waivers that were handed in and hide nothing in this draft; left out where there are none. */
  readonly unusedWaivers?: readonly Waiver[];
}

/** A finding that someone has accepted, with a reason. It holds while its words and what stands around them stay. */
export interface Waiver {
  /** Any code where none is named. */
  readonly code?: FindingCode | undefined;
  /** The words of the draft that were found. */
  readonly exact: string;
  /** The words right before and behind them; any where left out. */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly reason: string;
}

/** A finding that the writer has chosen not to be told. */
export interface IgnoredFinding extends Finding {
  readonly ignoredBy: 'comment' | 'front-matter' | 'waiver';
  readonly reason?: string;
}

/** A comment or a key of the front matter that asks to ignore what is not there, or in words that say nothing. */
export interface UnusedIgnore extends Span {
  readonly message: string;
}

/** A place that is checked in part or not at all, with what is left out. */
export interface LeftOut extends Span {
  readonly message: string;
}

export type Comparator = 'eq' | 'approx' | 'gt' | 'gte' | 'lt' | 'lte';

export interface Quantity extends Span {
  readonly value: number;
  /** The upper end of a range. */
  readonly max?: number;
  /** Canonical: "percent", "USD", "kilometre", … */
  readonly unit?: string;
  /** What is counted, in the singular: "troop". */
  readonly noun?: string;
  readonly comparator: Comparator;
}

export interface Attribution {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: Span;
  /** The words that attribute: "said", "according to". */
  readonly cue?: Span;
  /** The speaker's words in the text. */
  readonly source?: Span;
  /** The resolved name, where `source` is a pronoun or a short form. */
  readonly speaker?: string;
  readonly role?: string;
  readonly outlet?: string;
}
