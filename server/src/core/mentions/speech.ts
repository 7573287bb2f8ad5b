import type { Attribution, Span } from '../types.js';

/** Words inside quotation marks. `start..end` holds the marks, `inner` does not. */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly mark: 'double' | 'single';
  /** False where the quotation goes on in the next paragraph. */
  readonly closed: boolean;
}

export interface RoleMention extends Span {
  /** The office, in a canonical form: "foreign minister". */
  readonly role: string;
  /** True where it follows the name: "Dar, the foreign minister". */
  readonly apposed?: boolean;
}

/** Everyone a text names, joined over full and short forms. */
export interface Person {
  /** The longest form's words, in lower case: ["ishaq", "dar"]. */
  readonly tokens: readonly string[];
  readonly names: ReadonlySet<string>;
  readonly roles: readonly RoleMention[];
  readonly gender?: 'he' | 'she';
  /** Canonical country name in lower case: "pakistan". */
  readonly country?: string;
  /** The form of address, in lower case, of the first mention: "mr". */
  readonly honorific?: string;
  /** The sentences that name the person in full or with an office: a body named there may be theirs. */
  readonly introducedIn: readonly Span[];
}

export interface NameMention extends Span {
  readonly tokens: readonly string[];
  readonly roles: readonly RoleMention[];
  readonly honorific?: string | undefined;
  readonly country?: string | undefined;
  readonly person: Person;
  /** Index of the paragraph. */
  readonly paragraph: number;
  readonly sentence: Span;
}

export interface OutletMention extends Span {
  /** Canonical: "The Washington Post". */
  readonly name: string;
}

/** An attribution with what the comparison of speakers needs besides. */
export interface SpokenAttribution extends Attribution {
  readonly parts: readonly Quotation[];
  /** The cue's base form: "say", "tell", "according". */
  readonly cueLemma: string;
  /** Everyone the speaker's words may stand for. */
  readonly possible: readonly Person[];
  /** True where the speaker was inferred from a pronoun or a role. */
  readonly unsure: boolean;
  /** A quotation without a cue of its own, given to the last speaker. */
  readonly floating: boolean;
  /** "called the plan a “joke”": the quotation is what something was called. */
  readonly describes: boolean;
  /** The outlet or person through whom the words came: "…, according to The Cradle". */
  readonly via?: Span;
  readonly outlets: readonly OutletMention[];
  readonly sentence: Span;
  readonly paragraph: number;
  /** The content up to here has its own cue; what follows was joined to it. */
  readonly settledEnd?: number;
}

/** Who says what in a text. */
export interface Speech {
  readonly quotations: readonly Quotation[];
  readonly attributions: readonly SpokenAttribution[];
  readonly names: readonly NameMention[];
  readonly people: readonly Person[];
}
