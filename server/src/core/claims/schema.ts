import * as z from 'zod';

/**
 * The claims file. Its vocabulary is borrowed: CSL-JSON for sources, W3C Web Annotation selectors for anchors,
 * schema.org's QuantitativeValue for quantities and Wikidata's rank.
 */
export const CLAIMS_VERSION = 1;

const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written 2025-11-29, 2025-11 or 2025');
const offset = z.number().int().nonnegative();
const id = z.string().min(1);

export const comparatorSchema = z.enum(['eq', 'approx', 'gt', 'gte', 'lt', 'lte']);

export const sourceSchema = z
  .object({
    id: id.describe('Short name by which claims point to this source.'),
    type: z.string().optional().describe('CSL type: article-newspaper, report, speech, …'),
    title: z.string().optional(),
    author: z
      .array(z.object({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
      .optional(),
    'container-title': z.string().optional().describe('The outlet, as a reader knows it: "Reuters".'),
    issued: isoDate.optional().describe('The day of publication. Relative dates in the text are read from here.'),
    URL: z.string().optional(),
    text: z.string().optional().describe("Path to the source's stored text, relative to this file."),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('Hash of the stored text, to notice corrections.'),
    extracted: z
      .array(id)
      .optional()
      .describe(
        'Ids of the claims that were read out of this source. One that is no longer among the claims was removed by a person, and stays away.',
      ),
    content: z.string().optional().describe("The source's text itself, where no file holds it."),
  })
  .describe('A document that the writer relies on.');

export const roleSchema = z.object({
  title: z.string().min(1).describe('The office: "Foreign Minister".'),
  of: z.string().optional().describe('The country or organisation it belongs to.'),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

export const entitySchema = z.object({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string()).optional(),
  kind: z.enum(['person', 'organisation', 'place', 'outlet', 'other']).optional(),
  roles: z.array(roleSchema).optional(),
});

export const anchorSchema = z
  .object({
    exact: z.string().min(1).describe("The source's own words."),
    prefix: z.string().optional(),
    suffix: z.string().optional(),
    start: offset.optional().describe('UTF-16 offset of the first character in the stored text.'),
    end: offset.optional(),
  })
  .describe('Where the source says it: a W3C text quote selector with a text position selector.');

export const claimQuantitySchema = z.object({
  value: z.number(),
  max: z.number().optional(),
  unit: z.string().optional(),
  noun: z.string().optional(),
  comparator: comparatorSchema.optional(),
  surface: z.string().optional().describe('As the source writes it: "1,200".'),
});

export const claimDateSchema = z.object({
  value: isoDate.optional().describe('The day, month or year meant.'),
  surface: z.string().optional().describe('As the source writes it: "Saturday".'),
});

export const claimAttributionSchema = z.object({
  speaker: z.string().optional(),
  role: z.string().optional(),
  outlet: z.string().optional(),
  cue: z.string().optional(),
  mode: z.enum(['direct', 'mixed', 'indirect']).optional(),
  quote: z.string().optional().describe('The quoted words, without marks.'),
});

export const claimSchema = z
  .object({
    id,
    source: id.describe('The id of the source that makes this claim.'),
    anchor: anchorSchema,
    subject: z.string().optional(),
    predicate: z.string().optional(),
    quantity: claimQuantitySchema.optional(),
    date: claimDateSchema.optional(),
    attribution: claimAttributionSchema.optional(),
    polarity: z.enum(['affirmed', 'negated']).optional(),
    certainty: z.enum(['certain', 'planned', 'possible', 'conditional', 'alleged']).optional(),
    condition: z.string().optional(),
    rank: z.enum(['preferred', 'normal', 'deprecated']).optional(),
    supersedes: z.array(id).optional().describe('Ids of claims that this one takes back or replaces.'),
    note: z.string().optional(),
  })
  .describe('One checkable statement that a source makes, with the exact words that carry it.');

export const claimSetSchema = z.object({
  $schema: z.string().optional(),
  version: z.literal(CLAIMS_VERSION),
  sources: z.array(sourceSchema),
  entities: z.array(entitySchema).optional(),
  claims: z.array(claimSchema),
});

export type Source = z.infer<typeof sourceSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type ClaimSet = z.infer<typeof claimSetSchema>;
