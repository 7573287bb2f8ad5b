import * as z from 'zod/mini';
import { placeOfClaim } from '../core/find-claims.js';
import type { ClaimSet, Source, Span } from '../core/index.js';
import { citationOf, sourceWithId } from './citation.js';
import { type Fault, NO_SOURCES } from './desk.js';
import type { Tool } from './tool.js';

/** Characters that are shown at once, and on both sides of words that are asked for. */
const PAGE = 8_000;
const AROUND = 600;

const offset = z.int().check(z.nonnegative());

const input = z.object({
  source: z.string().check(z.describe('The id of the source, as check_text and find_claims give it.')),
  claim: z.optional(z.string()).check(z.describe('The id of a claim of it, to see that one in its surroundings.')),
  start: z.optional(offset).check(z.describe('Offset in the text of the source to show it from.')),
  end: z.optional(offset).check(z.describe('Offset to show it to; at most 8,000 characters are shown at once.')),
});

const output = z.object({
  source: z.string(),
  citation: z.string(),
  text: z.string().check(z.describe("The source's own words.")),
  start: z.number().check(z.describe('Offset of the text shown in the whole text, in UTF-16 code units.')),
  end: z.number(),
  length: z.number().check(z.describe('Length of the whole text.')),
  claim: z
    .optional(z.object({ start: z.number(), end: z.number() }))
    .check(z.describe('Where the words of the claim stand, as offsets into the whole text.')),
});

/** Shows the words of a source around a claim, or a stretch of it. */
export const showSource: Tool<typeof input, typeof output> = {
  name: 'show_source',
  title: 'Show the words of a source',
  description:
    'Shows the text of a source: the surroundings of a claim, a stretch between two offsets, or, with neither, the beginning. Use it to read a quotation in its context before relying on it.',
  input,
  output,
  run: async ({ source: id, claim: claimId, start, end }, { sets, problems }) => {
    if (sets.length === 0) return { fault: [NO_SOURCES, ...problems].join(' ') };
    const source = sourceWithId(id, sets);
    if (source === undefined) return { fault: `There is no source "${id}"; the sources are ${listed(sets)}.` };
    const text = source.content;
    if (text === undefined) return { fault: `The text of "${id}" is not stored: only the words of its claims are.` };
    const place = claimId === undefined ? undefined : claimIn(source, claimId, sets);
    if (place !== undefined && 'fault' in place) return place;
    const shown = place ? around(place, text) : { start: start ?? 0, end: end ?? text.length };
    const from = Math.min(shown.start, text.length);
    const to = Math.max(from, Math.min(shown.end, text.length, from + PAGE));
    return {
      source: id,
      citation: citationOf(source),
      text: text.slice(from, to),
      start: from,
      end: to,
      length: text.length,
      ...(place && { claim: place }),
    };
  },
};

function claimIn(source: Source, id: string, sets: readonly ClaimSet[]): Span | Fault {
  const claims = sets.flatMap((set) => set.claims).filter((claim) => claim.source === source.id);
  const claim = claims.find((each) => each.id === id);
  if (claim === undefined) return { fault: `The source "${source.id}" has no claim "${id}": ask find_claims.` };
  return (
    placeOfClaim(source, claim) ?? { fault: `The words of the claim "${id}" do not stand in its source any more.` }
  );
}

/** Whole lines about a place, so that a paragraph is not cut. */
function around({ start, end }: Span, text: string): Span {
  const before = text.lastIndexOf('\n', Math.max(0, start - AROUND));
  const after = text.indexOf('\n', end + AROUND);
  return { start: before + 1, end: after < 0 ? text.length : after };
}

function listed(sets: readonly ClaimSet[]): string {
  const ids = sets.flatMap(({ sources }) => sources.map(({ id }) => `"${id}"`));
  return ids.length > 20 ? `${ids.slice(0, 20).join(', ')}, …` : ids.join(', ');
}
