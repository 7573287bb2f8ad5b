import type { Claim, ClaimSet, Entity, Source } from '../schema.js';
import { claimIri, sourceIri } from './identifiers.js';

/** JSON-LD in the vocabulary of https://schema.org. */
export interface SchemaOrgGraph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly SchemaOrgNode[];
}

/** A thing with its properties, in schema.org's own names. */
export interface SchemaOrgNode {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/**
 * The claims as schema.org's Claim, each with the article it appears in, its quantity and its author; words in quotation
 * marks as Quotation besides; the sources as articles.
 */
export function schemaOrg({ sources, entities = [], claims }: ClaimSet): SchemaOrgGraph {
  const iris = new Map(sources.map((source) => [source.id, source.URL ?? sourceIri(source.id)]));
  const kinds = new Map(entities.flatMap((entity) => namesOf(entity).map((name) => [name, entity] as const)));
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...sources.map((source) => article(source, iris.get(source.id))),
      ...claims.flatMap((claim) => claimNodes(claim, iris.get(claim.source) ?? sourceIri(claim.source), kinds)),
    ],
  };
}

function namesOf({ name, aliases = [] }: Entity): string[] {
  return [name, ...aliases];
}

/** CSL's types, as schema.org calls them; what it has no word for is a creative work. */
const TYPES: ReadonlyMap<string | undefined, string> = new Map([
  ['article-newspaper', 'NewsArticle'],
  ['article-magazine', 'Article'],
  ['article-journal', 'ScholarlyArticle'],
  ['report', 'Report'],
  ['book', 'Book'],
  ['webpage', 'WebPage'],
]);

function article(source: Source, iri: string | undefined): SchemaOrgNode {
  const { type, title, author, issued, URL } = source;
  const outlet = source['container-title'];
  const names = (author ?? []).map(
    ({ literal, given, family }) => literal ?? [given, family].filter(Boolean).join(' '),
  );
  return {
    '@type': TYPES.get(type) ?? 'CreativeWork',
    '@id': iri,
    ...(title !== undefined && { name: title, headline: title }),
    ...(names.length > 0 && { author: names.map((name) => ({ '@type': 'Person', name })) }),
    ...(outlet !== undefined && { publisher: { '@type': 'Organization', name: outlet } }),
    ...(issued !== undefined && { datePublished: issued }),
    ...(URL !== undefined && { url: URL }),
  };
}

function claimNodes(claim: Claim, source: string, kinds: ReadonlyMap<string, Entity>): SchemaOrgNode[] {
  const { id, anchor, quantity, date, attribution, note } = claim;
  const speaker = attribution?.speaker === undefined ? undefined : speakerOf(attribution, kinds);
  const node: SchemaOrgNode = {
    '@type': 'Claim',
    '@id': claimIri(id),
    text: anchor.exact,
    appearance: { '@id': source },
    ...(speaker && { author: speaker }),
    ...(quantity && { about: quantitativeValue(quantity) }),
    ...(date?.value !== undefined && { temporalCoverage: date.value }),
    ...(note !== undefined && { comment: { '@type': 'Comment', text: note } }),
  };
  if (attribution?.quote === undefined) return [node];
  const quotation = {
    '@type': 'Quotation',
    text: attribution.quote,
    isPartOf: { '@id': source },
    ...(speaker && { creator: speaker }),
  };
  return [node, quotation];
}

/** "More than 350" has a least value and no other. */
function quantitativeValue(quantity: NonNullable<Claim['quantity']>): SchemaOrgNode {
  const { value, max, unit, noun, comparator = 'eq' } = quantity;
  const isLeast = comparator === 'gt' || comparator === 'gte';
  const isMost = comparator === 'lt' || comparator === 'lte';
  return {
    '@type': 'QuantitativeValue',
    ...(max === undefined && !isLeast && !isMost && { value }),
    ...((max !== undefined || isLeast) && { minValue: value }),
    ...(isMost && { maxValue: value }),
    ...(max !== undefined && { maxValue: max }),
    ...(unit !== undefined && { unitText: unit }),
    ...(noun !== undefined && { name: noun }),
  };
}

function speakerOf(
  { speaker = '', role }: NonNullable<Claim['attribution']>,
  kinds: ReadonlyMap<string, Entity>,
): SchemaOrgNode {
  const kind = kinds.get(speaker)?.kind ?? 'person';
  if (kind === 'organisation' || kind === 'outlet' || kind === 'place')
    return { '@type': 'Organization', name: speaker };
  return { '@type': 'Person', name: speaker, ...(role !== undefined && { jobTitle: role }) };
}
