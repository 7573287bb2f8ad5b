import { en } from 'zod/locales';
import * as z from 'zod/mini';

// What is wrong with a file is said in English.
z.config(en());

/**
 * The claims file. Its vocabulary is borrowed: CSL-JSON for sources, W3C Web Annotation selectors for anchors,
 * schema.org's QuantitativeValue for quantities and Wikidata's rank.
 */
export const CLAIMS_VERSION = 1;

const isoDate = z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written 2025-11-29, 2025-11 or 2025'));
const offset = z.int().check(z.nonnegative());
const id = z.string().check(z.minLength(1));

export const comparatorSchema = z.enum(['eq', 'approx', 'gt', 'gte', 'lt', 'lte']);

export const sourceSchema = z
  .object({
    id: id.check(z.describe('Short name by which claims point to this source.')),
    type: z.optional(z.string()).check(z.describe('CSL type: article-newspaper, report, speech, …')),
    title: z.optional(z.string()),
    author: z.optional(
      z.array(
        z.object({ family: z.optional(z.string()), given: z.optional(z.string()), literal: z.optional(z.string()) }),
      ),
    ),
    'container-title': z.optional(z.string()).check(z.describe('The outlet, as a reader knows it: "Reuters".')),
    issued: z
      .optional(isoDate)
      .check(z.describe('The day of publication. Relative dates in the text are read from here.')),
    URL: z.optional(z.string()),
    text: z.optional(z.string()).check(z.describe("Path to the source's stored text, relative to this file.")),
    sha256: z
      .optional(z.string().check(z.regex(/^[0-9a-f]{64}$/)))
      .check(z.describe('Hash of the stored text, to notice corrections.')),
    extracted: z
      .optional(z.array(id))
      .check(
        z.describe(
          'Ids of the claims that were read out of this source. One that is no longer among the claims was removed by a person, and stays away.',
        ),
      ),
    content: z.optional(z.string()).check(z.describe("The source's text itself, where no file holds it.")),
  })
  .register(z.globalRegistry, { description: 'A document that the writer relies on.' });

export const roleSchema = z.object({
  title: z.string().check(z.minLength(1), z.describe('The office: "Foreign Minister".')),
  of: z.optional(z.string()).check(z.describe('The country or organisation it belongs to.')),
  from: z.optional(isoDate),
  to: z.optional(isoDate),
});

export const entitySchema = z.object({
  id,
  name: z.string().check(z.minLength(1)),
  aliases: z.optional(z.array(z.string())),
  kind: z.optional(z.enum(['person', 'organisation', 'place', 'outlet', 'other'])),
  roles: z.optional(z.array(roleSchema)),
});

export const anchorSchema = z
  .object({
    exact: z.string().check(z.minLength(1), z.describe("The source's own words.")),
    prefix: z.optional(z.string()),
    suffix: z.optional(z.string()),
    start: z.optional(offset).check(z.describe('UTF-16 offset of the first character in the stored text.')),
    end: z.optional(offset),
  })
  .register(z.globalRegistry, {
    description: 'Where the source says it: a W3C text quote selector with a text position selector.',
  });

export const claimQuantitySchema = z.object({
  value: z.number(),
  max: z.optional(z.number()),
  unit: z.optional(z.string()),
  noun: z.optional(z.string()),
  comparator: z.optional(comparatorSchema),
  surface: z.optional(z.string()).check(z.describe('As the source writes it: "1,200".')),
});

export const claimDateSchema = z.object({
  value: z.optional(isoDate).check(z.describe('The day, month or year meant.')),
  surface: z.optional(z.string()).check(z.describe('As the source writes it: "Saturday".')),
});

export const claimAttributionSchema = z.object({
  speaker: z.optional(z.string()),
  role: z.optional(z.string()),
  outlet: z.optional(z.string()),
  cue: z.optional(z.string()),
  mode: z.optional(z.enum(['direct', 'mixed', 'indirect'])),
  quote: z.optional(z.string()).check(z.describe('The quoted words, without marks.')),
});

export const claimSchema = z
  .object({
    id,
    source: id.check(z.describe('The id of the source that makes this claim.')),
    anchor: anchorSchema,
    subject: z.optional(z.string()),
    predicate: z.optional(z.string()),
    quantity: z.optional(claimQuantitySchema),
    date: z.optional(claimDateSchema),
    attribution: z.optional(claimAttributionSchema),
    polarity: z.optional(z.enum(['affirmed', 'negated'])),
    certainty: z.optional(z.enum(['certain', 'planned', 'possible', 'conditional', 'alleged'])),
    condition: z.optional(z.string()),
    rank: z.optional(z.enum(['preferred', 'normal', 'deprecated'])),
    supersedes: z.optional(z.array(id)).check(z.describe('Ids of claims that this one takes back or replaces.')),
    note: z.optional(z.string()),
  })
  .register(z.globalRegistry, {
    description: 'One checkable statement that a source makes, with the exact words that carry it.',
  });

export const claimSetSchema = z.object({
  $schema: z.optional(z.string()),
  version: z.literal(CLAIMS_VERSION),
  sources: z.array(sourceSchema),
  entities: z.optional(z.array(entitySchema)),
  claims: z.array(claimSchema),
});

export type Source = z.infer<typeof sourceSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type ClaimSet = z.infer<typeof claimSetSchema>;
