import * as z from 'zod/mini';
import { packedDigest, type SourceDigest, unpackedDigest } from './align/digest/digest-store.js';
import { renumbered } from './align/digest/digest-words.js';
import type { Vocabulary } from './align/digest/vocabulary.js';
import { anchorAt } from './claims/anchor-at.js';
import { type Claim, type ClaimSet, claimSchema, entitySchema } from './claims/schema.js';

/** What was made of an article, without the words that stand in its text: plain data that may be written and read again. */
const packedSchema = z.object({
  words: z.array(z.string()),
  digest: z.custom<number[]>((value) => Array.isArray(value) && value.every(isCount)),
  entities: z.optional(z.array(entitySchema)),
  claims: z.array(
    z.object({
      start: z.custom<number>(isCount),
      end: z.custom<number>(isCount),
      said: z.omit(claimSchema, { source: true, anchor: true }),
    }),
  ),
});

export type PackedArticle = z.infer<typeof packedSchema>;

const MOST = 2 ** 32;

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < MOST;
}

/** Packs the claims of an article with its digest. */
export function packArticle(
  { claims, entities }: ClaimSet,
  digest: SourceDigest,
  vocabulary: Vocabulary,
): PackedArticle {
  const numbers = new Map<number, number>();
  const renumber = (word: number): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const own = packedDigest(renumbered(digest, renumber));
  return {
    words: Array.from(numbers.keys(), (word) => vocabulary.wordOf(word)),
    digest: Array.from(own),
    ...(entities && { entities }),
    claims: claims.map(({ source: _source, anchor: { start = 0, end = 0 }, ...said }) => ({ start, end, said })),
  };
}

/** The claims, entities and digest of an article with this text and id; undefined where what is handed in is none of it. */
export function unpackArticle(
  packed: unknown,
  text: string,
  source: string,
  vocabulary: Vocabulary,
): (Pick<ClaimSet, 'claims' | 'entities'> & { readonly digest: SourceDigest }) | undefined {
  const { data } = packedSchema.safeParse(packed);
  if (data === undefined || data.claims.some(({ start, end }) => start > end || end > text.length)) return undefined;
  const numbers = data.words.map((word) => vocabulary.numberOf(word));
  let isWhole = true;
  const digest = renumbered(unpackedDigest(Uint32Array.from(data.digest)), (word) => {
    const number = numbers[word];
    isWhole &&= number !== undefined;
    return number ?? 0;
  });
  if (!isWhole) return undefined;
  const claims = data.claims.map(({ start, end, said: { id, ...said } }): Claim => {
    return { id, source, anchor: anchorAt(text, { start, end }), ...said };
  });
  return { claims, ...(data.entities && { entities: data.entities }), digest };
}
