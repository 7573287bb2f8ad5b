import * as z from 'zod/mini';
import { type FoundClaim, findClaims as search } from '../core/index.js';
import { citationOf, evidenceSchema } from './citation.js';
import { type Desk, NO_SOURCES } from './desk.js';
import type { Tool } from './tool.js';

const MOST = 50;

const input = z.object({
  query: z.string().check(z.maxLength(1_000), z.describe('Words that the claim is about: "Indonesia troops offer".')),
  limit: z.optional(z.int().check(z.gte(1), z.lte(MOST))).check(z.describe('How many claims at most; 10 if left out.')),
});

const output = z.object({
  claims: z.array(
    z.extend(evidenceSchema, {
      speaker: z.optional(z.string()).check(z.describe('Who says it, where the source attributes it.')),
      outlet: z.optional(z.string()).check(z.describe('To whom it was said, or who reported it.')),
      takenBackBy: z.optional(z.string()).check(z.describe('The id of the claim that takes this one back.')),
    }),
  ),
  sources: z
    .optional(z.array(z.object({ source: z.string(), citation: z.string(), claims: z.number() })))
    .check(z.describe('Every source of the folder, where no claim fits.')),
});

/** Searches what the sources say. */
export const findClaims: Tool<typeof input, typeof output> = {
  name: 'find_claims',
  title: 'Find what the sources say',
  description:
    "Searches the claims of the working folder's sources by words and returns the best, each with the source's own words, their exact place, who says it and a citation. Use it before writing a figure, a date, a name or a quotation. A claim that is taken back says by which.",
  input,
  output,
  run: async ({ query, limit = 10 }, desk) => {
    if (desk.sets.length === 0) return { fault: [NO_SOURCES, ...desk.problems].join(' ') };
    const found = search(desk.sets, query, limit);
    const takenBackBy = newerClaims(desk);
    const claims = found.map((claim) => told(claim, takenBackBy));
    return claims.length > 0 ? { claims } : { claims, sources: sourcesOf(desk) };
  },
};

/** By the id of a claim that is taken back, the id of the first that does so. */
function newerClaims({ sets }: Desk): ReadonlyMap<string, string> {
  const newer = new Map<string, string>();
  for (const { claims } of sets)
    for (const { id, supersedes = [] } of claims)
      for (const older of supersedes) if (!newer.has(older)) newer.set(older, id);
  return newer;
}

function told({ claim, source, place }: FoundClaim, takenBackBy: ReadonlyMap<string, string>) {
  const { speaker, outlet } = claim.attribution ?? {};
  const newer = takenBackBy.get(claim.id);
  return {
    source: source.id,
    claim: claim.id,
    citation: citationOf(source),
    quote: claim.anchor.exact,
    ...(place && { start: place.start, end: place.end }),
    ...(speaker !== undefined && { speaker }),
    ...(outlet !== undefined && { outlet }),
    ...(newer !== undefined && { takenBackBy: newer }),
  };
}

function sourcesOf({ sets }: Desk) {
  return sets.flatMap(({ sources, claims }) =>
    sources.map((source) => ({
      source: source.id,
      citation: citationOf(source),
      claims: claims.filter((claim) => claim.source === source.id).length,
    })),
  );
}
