import {
  type Checker,
  type CheckOptions,
  type DraftOptions,
  stepsLike,
  createChecker as uncheckedChecker,
} from './check.js';
import { checkClaims as uncheckedClaims } from './claims/check-claims.js';
import { extractClaims as uncheckedExtract } from './claims/extract.js';
import { hasUsableShape } from './claims/located-json.js';
import { type ParsedClaims, parseClaims as uncheckedParse } from './claims/parse.js';
import type { Problem } from './claims/problem.js';
import { type ClaimSet, claimSchema, claimSetSchema, entitySchema, sourceSchema } from './claims/schema.js';
import type { SourceDescription } from './claims/source-description.js';
import { type FoundClaim, findClaims as uncheckedFind } from './find-claims.js';
import { findQuantities as uncheckedQuantities } from './mentions/figures/find-quantities.js';
import { findAttributions as uncheckedAttributions } from './mentions/speech/find-attributions.js';
import { SourceMemory } from './source-memory.js';
import type { Attribution, Quantity, Report, Waiver } from './types.js';

/*
 * The library's functions as programs without types may call them. What is no text, no claim or no source is left out,
 * and said where the result has room for it; nothing throws.
 */

const NO_DRAFT: Report = {
  findings: [],
  checked: [],
  problems: [{ severity: 'error', message: 'The draft is no text: hand it in as a string.' }],
};
const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'information', 'hint', 'off']);
const NO_SET: ClaimSet = { version: 1, sources: [], claims: [] };

/** Lays drafts against the claims of the sets. The sources are read once, here; nothing throws. */
export function createChecker(sets: readonly ClaimSet[], options: CheckOptions = {}): Checker {
  const usable = hasUsableShape(options) ? options : {};
  const { memory } = usable;
  const known = memory instanceof SourceMemory ? memory : new SourceMemory();
  const checker = uncheckedChecker(usableSets(sets, known), { ...usable, memory: known });
  const guarded: Checker = {
    check: (draft, how = {}) => (isText(draft) ? checker.check(draft, usableOptions(how)) : NO_DRAFT),
    explain: (draft, offset, how = {}) =>
      checker.explain(textOr(draft, ''), typeof offset === 'number' ? offset : 0, usableOptions(how)),
  };
  return stepsLike(guarded, checker);
}

/**
 * The claims of an article, with no curation. What is no text has none. With a memory the article is not read again for a checker
 * that has the same one.
 */
export function extractClaims(text: string, source: SourceDescription, memory?: SourceMemory): ClaimSet {
  const described = hasUsableShape(source) ? source : {};
  const facts = Object.fromEntries(Object.entries(described).filter(([, value]) => isText(value)));
  const { data: author } = sourceSchema.shape.author.safeParse('author' in described ? described.author : undefined);
  const usable = { id: 'source', ...facts, ...(author === undefined ? {} : { author }) };
  return memory instanceof SourceMemory
    ? memory.extract(textOr(text, ''), usable)
    : uncheckedExtract(textOr(text, ''), usable);
}

/** Parses and validates a claims file. */
export function parseClaims(json: string): ParsedClaims {
  return uncheckedParse(textOr(json, ''));
}

/** Holds every claim against the stored text of its source; the problems are placed in the file's text, `json`. */
export function checkClaims(set: ClaimSet, json: string): Problem[] {
  return uncheckedClaims(usableSet(set) ?? NO_SET, textOr(json, ''));
}

/** The claims whose words fit a question best, best first. */
export function findClaims(sets: readonly ClaimSet[], question: string, most = 10): FoundClaim[] {
  return uncheckedFind(searchedSets(sets), textOr(question, ''), typeof most === 'number' ? most : 10);
}

const SEARCHED = new WeakMap<object, { readonly of: readonly unknown[]; readonly usable: readonly ClaimSet[] }>();

/** The same list again for the same sets, so that many questions are asked of claims that are looked at once. */
function searchedSets(sets: unknown): readonly ClaimSet[] {
  if (!Array.isArray(sets)) return [];
  const known = SEARCHED.get(sets);
  if (known?.of.length === sets.length && known.of.every((set, at) => set === sets[at])) return known.usable;
  const usable = usableSets(sets);
  SEARCHED.set(sets, { of: [...sets], usable });
  return usable;
}

/** Finds the quantities of a text, in order. Dates, times, ordinals and scores are none. */
export function findQuantities(text: string): Quantity[] {
  return uncheckedQuantities(textOr(text, ''));
}

/** Everything that a text attributes to somebody, in order. One line of the text is one paragraph. */
export function findAttributions(text: string): Attribution[] {
  return uncheckedAttributions(textOr(text, ''));
}

function usableSets(sets: unknown, memory?: SourceMemory): ClaimSet[] {
  return Array.isArray(sets) ? sets.flatMap((set) => usableSet(set, memory) ?? []) : [];
}

/** A set as it is where it fits the schema, and otherwise what of it does. */
function usableSet(set: unknown, memory?: SourceMemory): ClaimSet | undefined {
  if (!hasUsableShape(set)) return undefined;
  if (isClaimSet(set, memory)) return set;
  return {
    version: 1,
    sources: listed(set.sources).flatMap((source) => sourceSchema.safeParse(source).data ?? []),
    entities: listed(set.entities).flatMap((entity) => entitySchema.safeParse(entity).data ?? []),
    claims: listed(set.claims).flatMap((claim) => claimSchema.safeParse(claim).data ?? []),
  };
}

function isClaimSet(set: object, memory: SourceMemory | undefined): set is ClaimSet {
  const isKnown = 'claims' in set && memory?.hasMade(set.claims);
  return claimSetSchema.safeParse(isKnown ? { ...set, claims: [] } : set).success;
}

function usableOptions(options: unknown): DraftOptions {
  if (!hasUsableShape(options)) return {};
  const { languageId, severities, waivers } = options;
  return {
    ...(isText(languageId) && { languageId }),
    ...(hasUsableShape(severities) && { severities: usableSeverities(severities) }),
    waivers: listed(waivers).filter(isWaiver),
  };
}

function usableSeverities(given: object): NonNullable<DraftOptions['severities']> {
  const known = Object.entries(given).filter(([, severity]) => SEVERITIES.has(severity));
  return Object.fromEntries(known);
}

function isWaiver(value: unknown): value is Waiver {
  return hasUsableShape(value) && isText(value.exact) && isText(value.reason);
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOr(value: unknown, otherwise: string): string {
  return isText(value) ? value : otherwise;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
