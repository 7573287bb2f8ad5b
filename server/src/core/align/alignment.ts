import type { ClaimLibrary, SourceReading, Superseding } from '../claims/library.js';
import type { Figure } from '../mentions/figure.js';
import type { OutletMention, Person, Quotation, RoleMention, SpokenAttribution } from '../mentions/speech.js';
import type { Span, Verdict } from '../types.js';
import type { RepeatedFact } from './figures/repeated-facts.js';
import type { Passage } from './passage.js';

/** A place in a source, as offsets into the source's reading. */
export interface SourceSpan extends Span {
  readonly source: SourceReading;
}

/** What differs between a figure of the draft and the slot of the source that it speaks of. */
export type FigureDifference = 'value' | 'unit' | 'comparator' | 'date' | 'rounding';

/** A figure of the draft against the claims. */
export interface FigureAlignment {
  readonly figure: Figure;
  readonly verdict: Verdict;
  /** The slot that it agrees with or contradicts. */
  readonly slot?: { readonly figure: Figure; readonly source: SourceReading };
  readonly difference?: FigureDifference;
  /** False where the claim is near but not near enough to interrupt a writer. */
  readonly isLoud: boolean;
  /** What to put instead, where exactly one claim settles it. */
  readonly fix?: Span & { readonly expected: string };
  readonly tiedBy: readonly string[];
  /** What another source gives for the same fact. */
  readonly conflict?: { readonly figure: Figure; readonly source: SourceReading };
  /** The claim that walks the slot's figure back. */
  readonly supersededBy?: Superseding;
}

/** One difference between the words of a quotation and those of its source. */
export interface QuotationEdit extends Span {
  readonly expected: string;
  /** False where only an article or the like came or went, so that the sense stays. */
  readonly isLoud: boolean;
  readonly at: SourceSpan;
}

/** A quotation of the draft against the sources' words. */
export interface QuotationAlignment {
  readonly quotation: Quotation;
  readonly verdict: Verdict;
  /** Where the words stand in the sources. */
  readonly places: readonly SourceSpan[];
  readonly edits: readonly QuotationEdit[];
}

/** Who speaks in the draft against who speaks in the source. */
export interface AttributionAlignment {
  readonly attribution: SpokenAttribution;
  readonly verdict: Verdict;
  /** The source's attribution of the same words. */
  readonly rival?: SpokenAttribution;
  readonly at?: SourceSpan;
  /** What stands in the draft and is wrong: the speaker's name, or what of it differs. */
  readonly wrong?: Span;
  /** As a reader would name the right one: "Ishaq Dar, Pakistan's foreign minister". */
  readonly rightName?: string;
  /** What to write at `wrong`, where it is settled. */
  readonly expected?: string;
}

/** An outlet to which the draft credits some words against those that the source credits. */
export interface OutletAlignment {
  readonly outlet: OutletMention;
  readonly verdict: Verdict;
  readonly at?: SourceSpan;
  /** The outlet's words in the draft, with an article that has to go. */
  readonly wrong?: Span;
  /** As a reader would name the right one: "The Washington Post". */
  readonly rightName?: string;
  readonly expected?: string;
}

/** An office that the draft gives a person against the offices that the sources give. */
export interface RoleAlignment {
  readonly role: RoleMention;
  readonly person: Person;
  readonly verdict: Verdict;
  readonly at?: SourceSpan;
  /** False where both may be true, one after the other. */
  readonly isLoud: boolean;
  /** What stands in the draft and is wrong: the office, or the country before it. */
  readonly wrong?: Span;
  /** As a reader would say what the source has: "Ishaq Dar foreign minister". */
  readonly rightRole?: string;
  /** What to write at `wrong`, in the draft's capitals. */
  readonly expected?: string;
}

/** A name that the draft spells otherwise than the source, or of which one word is another. */
export interface NameAlignment {
  /** The word of the name that differs. */
  readonly wrong: Span;
  /** True where a slip of the keys makes the difference. */
  readonly isMisspelt: boolean;
  readonly expected: string;
  /** The source's full name. */
  readonly rightName: string;
  readonly at: SourceSpan;
}

/** A sentence that the draft states as a fact and the sources only have as somebody's words. The span is its last word. */
export interface DroppedAttribution extends Span {
  /** As a reader would name them: "Ishaq Dar, Pakistan's foreign minister". */
  readonly speaker: string;
  /** The last word with the attribution behind it: "Saturday, Ishaq Dar said". */
  readonly expected: string;
  readonly at: SourceSpan;
}

/** A statement of the draft that says the opposite of one of a source. */
export interface StanceAlignment extends Span {
  readonly turn:
    | 'negation-added'
    | 'negation-dropped'
    | 'antonym'
    | 'name-unknown'
    | 'name-moved'
    | 'condition-turned'
    | 'certainty-raised'
    | 'condition-dropped'
    | 'direction-turned';
  /** The source's words that say otherwise. */
  readonly at: SourceSpan;
  /** The clause is otherwise the source's, nearly word for word. */
  readonly isNearVerbatim: boolean;
}

/** A passage of a draft laid against the library. Rules turn it into findings; verdicts become the checked spans. */
export interface Alignment {
  readonly draft: Passage;
  readonly library: ClaimLibrary;
  readonly figures: readonly FigureAlignment[];
  readonly quotations: readonly QuotationAlignment[];
  readonly attributions: readonly AttributionAlignment[];
  readonly outlets: readonly OutletAlignment[];
  readonly roles: readonly RoleAlignment[];
  readonly names: readonly NameAlignment[];
  readonly stances: readonly StanceAlignment[];
  readonly dropped: readonly DroppedAttribution[];
  /** The facts of which the draft gives another value before. */
  readonly repeated: readonly RepeatedFact[];
}
