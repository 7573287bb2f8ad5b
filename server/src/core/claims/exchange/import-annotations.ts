import { visibleText } from '../../text/visible-text.js';
import type { Span } from '../../types.js';
import { type ClaimMaker, claimMaker } from '../claim-of-span.js';
import { hasUsableShape, type JsonPath, type LocatedJson, readLocatedJson } from '../located-json.js';
import type { Problem } from '../problem.js';
import { type TakenIds, takenIds, uniqueIds, wordsForId } from '../readable-ids.js';
import type { Anchor, Claim, ClaimSet, Source } from '../schema.js';
import { type ForeignAnnotation, type ForeignTarget, foreignAnnotation } from './annotation-shape.js';
import { claimIdOf, isSameAddress } from './identifiers.js';
import { placeOfQuotation } from './place-of-quotation.js';

export interface ImportedClaims {
  readonly claims: ClaimSet;
  readonly problems: readonly Problem[];
}

/**
 * The claims that an export of annotations makes: W3C Web Annotation, alone, in a list, a page or a collection, or the JSON of
 * Hypothesis. Every quotation becomes a claim, with the figure, date and speaker that are read in its words and, where the
 * source's text is known, anchored there. Two annotations of the same words are one claim. `taken` are ids that no claim may
 * get. Never throws: what cannot be used is a problem with its place in the export, and the rest is kept.
 */
export function importAnnotations(
  json: string,
  known: readonly Source[] = [],
  taken: Iterable<string> = [],
): ImportedClaims {
  const located = readLocatedJson(json.replace(/^\ufeff/, ' '));
  if ('fault' in located)
    return nothing({ severity: 'error', message: `The export ${located.fault}.`, span: located.span });
  const listed = annotationsIn(located.data);
  if (listed === undefined) return nothing(problem(located, [], NO_EXPORT, 'error'));
  const importing = startImport(known, taken, listed.items);
  listed.items.forEach((item, index) => {
    const tell = (words: string): void => {
      importing.problems.push(
        problem(located, [...listed.path, ...(listed.isOne ? [] : [index])], `Annotation ${index + 1} ${words}`),
      );
    };
    const annotation = foreignAnnotation(item);
    if (annotation === undefined) tell('is none: it has no target, and is left out');
    else for (const target of annotation.targets) take(importing, annotation, target, tell);
  });
  const { claims, sources, problems } = importing;
  const used = sources.filter(({ id }) => claims.some((claim) => claim.source === id));
  return { claims: { version: 1, sources: used, claims }, problems };
}

const NO_EXPORT = 'This is no export of annotations: W3C Web Annotation and the JSON of Hypothesis are read';

interface Importing {
  /** Whether all annotations are of one page. */
  readonly isOnePage: boolean;
  readonly sources: Source[];
  readonly makers: Map<string, ClaimMaker>;
  readonly claims: Claim[];
  readonly ids: TakenIds;
  readonly problems: Problem[];
}

function startImport(known: readonly Source[], taken: Iterable<string>, items: readonly unknown[]): Importing {
  const pages = items.flatMap((item) => foreignAnnotation(item)?.targets.map(({ source }) => source) ?? []);
  const isOnePage = new Set(pages).size === 1;
  return { isOnePage, sources: [...known], makers: new Map(), claims: [], ids: takenIds(taken), problems: [] };
}

/** The annotations of an export, and the way to them. */
function annotationsIn(data: unknown): { items: readonly unknown[]; path: JsonPath; isOne?: true } | undefined {
  if (Array.isArray(data)) return { items: data, path: [] };
  if (!hasUsableShape(data)) return undefined;
  for (const key of ['rows', 'annotations', 'items'])
    if (Array.isArray(data[key])) return { items: data[key], path: [key] };
  if (hasUsableShape(data.first) && Array.isArray(data.first.items))
    return { items: data.first.items, path: ['first', 'items'] };
  return data.target === undefined ? undefined : { items: [data], path: [], isOne: true };
}

function take(
  importing: Importing,
  annotation: ForeignAnnotation,
  target: ForeignTarget,
  tell: (words: string) => void,
): void {
  const { exact } = target;
  if (exact === undefined) {
    tell('quotes no words (a TextQuoteSelector): it is left out');
    return;
  }
  const source = sourceFor(importing, target, annotation.title);
  if (source === undefined) {
    tell('does not say of which page it is: it is left out');
    return;
  }
  const place = source.content === undefined ? undefined : placeIn(source.content, { ...target, exact });
  if (source.content !== undefined && place === undefined)
    tell(`quotes words that "${source.id}" does not hold, or several times: “${shortened(exact)}”`);
  const claim = claimFor(importing, source, { ...target, exact }, place);
  const note = annotation.note?.trim();
  const same = importing.claims.find((other) => other.source === source.id && isSameAnchor(other.anchor, claim.anchor));
  if (same === undefined) {
    const id = claimIdOf(annotation.id) ?? claim.id;
    const [own = id] = uniqueIds([id], importing.ids);
    importing.claims.push({ ...claim, id: own, ...(note && { note }) });
  } else if (note && same.note !== note) same.note = same.note ? `${same.note}\n${note}` : note;
}

function claimFor(importing: Importing, source: Source, target: Quotation, place: Span | undefined): Claim {
  const { exact, prefix, suffix, start, end } = target;
  if (place !== undefined) {
    const maker = importing.makers.get(source.id) ?? claimMaker(source);
    importing.makers.set(source.id, maker);
    const claim = maker.claimOf(place, []);
    if (claim !== undefined) return claim;
  }
  const anchor: Anchor = {
    exact,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(source.content === undefined && start !== undefined && end !== undefined && { start, end }),
  };
  const read = claimMaker({ ...source, content: exact }).claimOf({ start: 0, end: exact.length }, []);
  return read ? { ...read, anchor } : { id: 'claim', source: source.id, anchor };
}

type Quotation = ForeignTarget & { readonly exact: string };

function placeIn(content: string, { exact, prefix, suffix, start }: Quotation): Span | undefined {
  const { words, toDocument, fromDocument } = visibleText(content);
  const near = start === undefined ? undefined : fromDocument(start);
  const place = placeOfQuotation(words, { exact, prefix, suffix, start: near });
  return place && { start: toDocument(place.start), end: toDocument(place.end - 1) + 1 };
}

/** The source at an address. A lone one whose address is not known is taken to be the page; a new page becomes a source. */
function sourceFor({ sources, isOnePage }: Importing, { source: address }: ForeignTarget, title?: string) {
  const known = address === undefined ? undefined : sources.find((source) => isAt(source, address));
  if (known !== undefined) return known;
  const [only, ...others] = sources;
  const isLone = isOnePage && only !== undefined && others.length === 0 && only.URL === undefined;
  if (isLone) return addressed(sources, only, address);
  return address === undefined ? undefined : newSource(sources, address, title);
}

function isAt({ id, URL, text }: Source, address: string): boolean {
  return [URL, text, id].some((each) => each !== undefined && isSameAddress(each, address));
}

function addressed(sources: Source[], only: Source, address: string | undefined): Source {
  if (address === undefined || !isWebAddress(address)) return only;
  const found = { ...only, URL: address };
  sources.splice(0, 1, found);
  return found;
}

function newSource(sources: Source[], address: string, title: string | undefined): Source {
  const [id = ''] = uniqueIds([idOfAddress(address)], takenIds(sources.map((source) => source.id)));
  const url = isWebAddress(address) && { URL: address };
  const added: Source = { id, type: 'webpage', ...(title !== undefined && { title }), ...url };
  sources.push(added);
  return added;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** "https://ledger.example/2024/port-grows.html?a=1" → "port-grows" */
function idOfAddress(address: string): string {
  const parts = address
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => part !== '');
  return wordsForId((parts.at(-1) ?? '').replace(/\.\w{1,5}$/, '')) || wordsForId(address) || 'source';
}

function isSameAnchor(a: Anchor, b: Anchor): boolean {
  if (a.start !== undefined && b.start !== undefined) return a.start === b.start && a.end === b.end;
  return a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function problem(
  located: LocatedJson,
  path: JsonPath,
  words: string,
  severity: Problem['severity'] = 'warning',
): Problem {
  return { severity, message: `${words}.`, path, span: located.spanOf(path) };
}

function nothing(one: Problem): ImportedClaims {
  return { claims: { version: 1, sources: [], claims: [] }, problems: [one] };
}
