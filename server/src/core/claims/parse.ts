import type * as z from 'zod/mini';
import { hasUsableShape, type JsonPath, type LocatedJson, readLocatedJson } from './located-json.js';
import type { Problem } from './problem.js';
import {
  CLAIMS_VERSION,
  type Claim,
  type ClaimSet,
  claimSchema,
  type Entity,
  entitySchema,
  type Source,
  sourceSchema,
} from './schema.js';
import { schemaWords } from './schema-words.js';

export interface ParsedClaims {
  readonly claims: ClaimSet;
  readonly problems: Problem[];
}

/** Parses and validates a claims file. Never throws: what cannot be used is a problem with its place, the rest is kept. */
export function parseClaims(json: string): ParsedClaims {
  const located = readLocatedJson(json.replace(/^\ufeff/, ' '));
  if ('fault' in located) return nothing(problem(`The claims file ${located.fault}.`, located.span));
  const { data } = located;
  if (!hasUsableShape(data))
    return nothing(at(located, [], 'A claims file is an object with version, sources and claims'));
  if (data.version !== CLAIMS_VERSION) {
    const written = data.version === undefined ? 'has no version' : `is of version ${JSON.stringify(data.version)}`;
    return nothing(at(located, ['version'], `This claims file ${written}: write "version": ${CLAIMS_VERSION}`));
  }
  const reading: Reading = { located, problems: [] };
  const sources = withOwnIds(reading, 'sources', list(reading, data.sources, 'sources', sourceSchema, true));
  const entities = withOwnIds(reading, 'entities', list(reading, data.entities, 'entities', entitySchema, false));
  const claims = withOwnIds(reading, 'claims', list(reading, data.claims, 'claims', claimSchema, true));
  const used = claims.filter((claim) => hasSource(reading, claim, sources));
  checkSuperseded(reading, used);
  return { claims: claimSet(sources, entities, used), problems: reading.problems };
}

interface Reading {
  readonly located: LocatedJson;
  readonly problems: Problem[];
}

/** An item of a list, with its index in the file. */
interface Listed<Item> {
  readonly item: Item;
  readonly index: number;
}

type Lists = 'sources' | 'entities' | 'claims';

function list<Item>(
  reading: Reading,
  data: unknown,
  name: Lists,
  schema: z.ZodMiniType<Item>,
  isNeeded: boolean,
): Listed<Item>[] {
  if (data === undefined && !isNeeded) return [];
  if (!Array.isArray(data)) {
    tell(reading, [name], data === undefined ? `The list ${name} is missing` : `${name} is a list`);
    return [];
  }
  return data.flatMap((value: unknown, index): Listed<Item>[] => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [{ item: parsed.data, index }];
    const [issue] = parsed.error.issues;
    if (issue !== undefined) {
      const inside = issue.path.filter((step) => typeof step !== 'symbol');
      tell(reading, [name, index, ...inside], schemaWords(issue, [name, index, ...inside]));
    }
    return [];
  });
}

/** Of two items with one id the first is kept. */
function withOwnIds<Item extends { readonly id: string }>(
  reading: Reading,
  name: Lists,
  items: readonly Listed<Item>[],
) {
  const met = new Set<string>();
  return items.filter(({ item: { id }, index }) => {
    if (!met.has(id)) return met.add(id);
    tell(reading, [name, index, 'id'], `The id "${id}" is given twice in ${name}: give this one another`);
    return false;
  });
}

function hasSource(
  reading: Reading,
  { item: { id, source }, index }: Listed<Claim>,
  sources: readonly Listed<Source>[],
) {
  if (sources.some(({ item }) => item.id === source)) return true;
  const known = sources.map(({ item }) => `"${item.id}"`).join(', ') || 'none';
  tell(
    reading,
    ['claims', index, 'source'],
    `The claim "${id}" is of the source "${source}", and the sources are ${known}`,
  );
  return false;
}

function checkSuperseded(reading: Reading, claims: readonly Listed<Claim>[]): void {
  const ids = new Set(claims.map(({ item }) => item.id));
  for (const { item, index } of claims) {
    (item.supersedes ?? []).forEach((id, place) => {
      if (ids.has(id)) return;
      tell(reading, ['claims', index, 'supersedes', place], `There is no claim "${id}" to supersede`, 'warning');
    });
  }
}

function claimSet(
  sources: readonly Listed<Source>[],
  entities: readonly Listed<Entity>[],
  claims: readonly Listed<Claim>[],
): ClaimSet {
  return {
    version: CLAIMS_VERSION,
    sources: sources.map(({ item }) => item),
    ...(entities.length > 0 && { entities: entities.map(({ item }) => item) }),
    claims: claims.map(({ item }) => item),
  };
}

function nothing(one: Problem): ParsedClaims {
  return { claims: { version: CLAIMS_VERSION, sources: [], claims: [] }, problems: [one] };
}

function tell(
  { located, problems }: Reading,
  path: JsonPath,
  words: string,
  severity: Problem['severity'] = 'error',
): void {
  problems.push({ ...at(located, path, words), severity });
}

function at(located: LocatedJson, path: JsonPath, words: string): Problem {
  return { ...problem(`${words}.`, located.spanOf(path)), path };
}

function problem(message: string, span: Problem['span']): Problem {
  return { severity: 'error', message, ...(span && { span }) };
}
