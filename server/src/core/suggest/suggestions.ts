import { indexClaims } from '../claims/claim-index.js';
import type { Claim, ClaimSet, Entity } from '../claims/schema.js';
import { tokenize } from '../text/tokens.js';
import type { Span } from '../types.js';

/** Words of a source that could stand where the writer is. */
export interface Suggestion {
  readonly kind: 'figure' | 'name' | 'quotation';
  /** What would be written in place of `replaces`. */
  readonly text: string;
  /** The same as it is shown: "1,200 troops". */
  readonly label: string;
  readonly replaces: Span;
  readonly source: string;
  /** The id of the claim, and the source's words around. */
  readonly claim?: string;
  readonly quote?: string;
}

/** A place in a draft where something may be suggested. */
export interface SuggestionPlace {
  readonly draft: string;
  readonly offset: number;
  /** True where the writer has asked; otherwise nothing is suggested before a few letters stand there. */
  readonly isAsked: boolean;
}

type Candidate = Omit<Suggestion, 'replaces'> & { readonly context: string };

/** Suggestions that are offered at most. */
const MOST = 40;
/** Characters around the cursor that are looked at. */
const AROUND = 400;
const OPEN_QUOTATION = /[“"„«](?<words>[^“”"„«»\n]{0,200})$/;
const FIGURE_BEGUN = /(?<![\p{L}\p{N}.,])[$€£¥]?\d[\d.,]{0,20}$/u;
const NAME_BEGUN = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}'’-]{1,40}$/u;
const NAME = /^\p{Lu}[\p{L}.'’-]+(?:\s(?:\p{Lu}[\p{L}.'’-]*|of|de|da|del|bin|al|van|von|der|du|la|le))*$/u;
const NO_NAME = /^(?:The|A|An|He|She|They|It|We|I|His|Her|Their|One|Some|Officials?)\b/;

/** The figures, names and quotations of the sources that fit the sentence, those that fit it best first. Linear. */
export function suggestions(sets: readonly ClaimSet[], place: SuggestionPlace): Suggestion[] {
  const { draft, offset } = place;
  const before = draft.slice(Math.max(0, offset - AROUND), offset);
  const begun = whatIsBegun(before, place.isAsked);
  if (begun === undefined) return [];
  const words = stems(sentenceAround(draft, offset));
  const candidates = candidatesOf(sets, begun, words).filter((candidate) => begun.takes(candidate));
  const weighed = candidates.map((candidate) => ({ candidate, weight: likeness(words, candidate) }));
  const fitting = begun.needsFit ? weighed.filter(({ weight }) => weight > 0) : weighed;
  const ordered = [...fitting].sort((a, b) => b.weight - a.weight).map(({ candidate }) => candidate);
  const replaces = { start: offset - begun.length, end: offset };
  return withoutRepeats(ordered)
    .slice(0, MOST)
    .map(({ context: _context, ...suggestion }) => ({ ...suggestion, replaces }));
}

interface Begun {
  /** How much of it stands before the cursor. */
  readonly length: number;
  readonly needsFit: boolean;
  takes(candidate: Candidate): boolean;
}

function whatIsBegun(before: string, isAsked: boolean): Begun | undefined {
  const quoted = OPEN_QUOTATION.exec(before)?.groups?.words;
  if (quoted !== undefined && (isAsked || quoted.trim().length >= 2)) {
    const wanted = quoted.toLowerCase();
    const takes = ({ kind, text }: Candidate): boolean => kind === 'quotation' && text.toLowerCase().startsWith(wanted);
    return { length: quoted.length, needsFit: false, takes };
  }
  const figure = FIGURE_BEGUN.exec(before)?.[0];
  if (figure !== undefined) {
    const takes = ({ kind, text }: Candidate): boolean =>
      kind === 'figure' && text.startsWith(figure) && text !== figure;
    return { length: figure.length, needsFit: false, takes };
  }
  const name = NAME_BEGUN.exec(before)?.[0];
  if (name !== undefined) {
    const takes = ({ kind, text }: Candidate): boolean => kind === 'name' && hasWord(text, name);
    return { length: name.length, needsFit: false, takes };
  }
  const isBetweenWords = /(?:^|[\s(])$/.test(before);
  return isAsked && isBetweenWords
    ? { length: 0, needsFit: true, takes: ({ kind }) => kind !== 'quotation' }
    : undefined;
}

/** True where a word of the name begins so. */
function hasWord(name: string, begun: string): boolean {
  return name.split(' ').some((word) => word.startsWith(begun));
}

/** Between two words only claims that share a word with the sentence fit: they are looked up, and the words of no other are read. */
function candidatesOf(sets: readonly ClaimSet[], { needsFit }: Begun, words: ReadonlySet<string>): Candidate[] {
  const fitting = needsFit ? claimsWithAny(sets, words) : undefined;
  return sets.flatMap(({ claims, entities = [] }) => [
    ...claims
      .filter((claim) => fitting?.has(claim) ?? true)
      .flatMap((claim) => [...figureOf(claim), ...speakerOf(claim), ...quotationOf(claim)]),
    ...entities.flatMap(namesOf),
  ]);
}

function claimsWithAny(sets: readonly ClaimSet[], words: ReadonlySet<string>): ReadonlySet<Claim> {
  const index = indexClaims(sets);
  const found = new Set<Claim>();
  for (const word of words) {
    for (const number of index.claimsWith(word)) {
      const claim = index.at(number)?.claim;
      if (claim !== undefined) found.add(claim);
    }
  }
  return found;
}

function figureOf({ id, source, anchor, quantity, date }: Claim): Candidate[] {
  const text = quantity?.surface ?? date?.surface;
  if (text === undefined) return [];
  const noun = quantity?.noun;
  const label = noun === undefined || text.includes(noun) ? text : `${text} ${noun}`;
  return [{ kind: 'figure', text, label, source, claim: id, quote: anchor.exact, context: anchor.exact }];
}

function speakerOf({ id, source, anchor, attribution }: Claim): Candidate[] {
  const { speaker, role } = attribution ?? {};
  if (speaker === undefined || !NAME.test(speaker) || NO_NAME.test(speaker)) return [];
  const rest = {
    kind: 'name',
    source,
    claim: id,
    quote: anchor.exact,
    context: `${anchor.exact} ${role ?? ''}`,
  } as const;
  const plain = { ...rest, text: speaker, label: role === undefined ? speaker : `${speaker}, ${role}` };
  return [plain];
}

function quotationOf({ id, source, anchor, attribution }: Claim): Candidate[] {
  const text = attribution?.quote;
  if (text === undefined) return [];
  const label = text.length > 80 ? `${text.slice(0, text.lastIndexOf(' ', 80))}…` : text;
  return [{ kind: 'quotation', text, label, source, claim: id, quote: anchor.exact, context: anchor.exact }];
}

/** A name that a person has written into a claims file, alone and with each office. */
function namesOf({ name, roles = [] }: Entity): Candidate[] {
  const offices = roles.map(({ title, of }) => ({ title, context: `${title} ${of ?? ''}` }));
  const alone: Candidate = { kind: 'name', text: name, label: name, source: '', context: name };
  return [
    alone,
    ...offices.map(({ title, context }) => ({
      ...alone,
      text: `${title} ${name}`,
      label: `${title} ${name}`,
      context,
    })),
  ];
}

function sentenceAround(draft: string, offset: number): string {
  const before =
    draft
      .slice(Math.max(0, offset - AROUND), offset)
      .split(/\n\s*\n|[.!?]\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  const [after = ''] = draft.slice(offset, offset + AROUND).split(/\n\s*\n|[.!?](?:\s|$)/);
  return `${before} ${after}`;
}

function stems(text: string): ReadonlySet<string> {
  return new Set(tokenize(text, 0, text.length).flatMap(({ isContent, stem }) => (isContent ? [stem] : [])));
}

/** How many words of the sentence stand around it in the source. */
function likeness(words: ReadonlySet<string>, { context }: Candidate): number {
  let weight = 0;
  for (const stem of stems(context)) if (words.has(stem)) weight += 1;
  return weight;
}

function withoutRepeats(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ kind, label }) => {
    const key = `${kind} ${label}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
