import * as z from 'zod/mini';
import type { ClaimSet, Evidence, Source } from '../core/index.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Words of a source with their place and where they are from. */
export const evidenceSchema = z.object({
  source: z.string().check(z.describe('The id of the source, for show_source.')),
  claim: z.string().check(z.describe('The id of the claim.')),
  citation: z.string().check(z.describe('The source as a reader knows it: outlet, title, day, address.')),
  quote: z.string().check(z.describe("The source's own words.")),
  start: z
    .optional(z.number())
    .check(z.describe("Offset of the quotation in the source's text, in UTF-16 code units.")),
  end: z.optional(z.number()),
});

export function citedEvidence({ source, claim, quote, start, end }: Evidence, sets: readonly ClaimSet[]) {
  const known = sourceWithId(source, sets);
  return {
    source,
    claim,
    citation: known ? citationOf(known) : source,
    quote,
    ...(start !== undefined && end !== undefined && { start, end }),
  };
}

export function sourceWithId(id: string, sets: readonly ClaimSet[]): Source | undefined {
  return sets.flatMap(({ sources }) => sources).find((source) => source.id === id);
}

/** "The Washington Post, “Title”, 29 November 2025, https://…" */
export function citationOf(source: Source): string {
  const { title, issued, URL, text, id } = source;
  const outlet = source['container-title'];
  const parts = [outlet, title && `“${title}”`, issued && readableDay(issued), URL];
  const told = parts.filter((part) => part !== undefined && part !== '');
  return told.length > 0 ? told.join(', ') : (text ?? id);
}

function readableDay(issued: string): string {
  const [year, month, day] = issued.split('-');
  const parts = [day && String(Number(day)), MONTHS[Number(month) - 1], year];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
