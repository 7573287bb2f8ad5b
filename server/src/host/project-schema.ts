import * as z from 'zod/mini';
import { FINDING_CODES } from '../core/types.js';

const paths = z.array(z.string().check(z.minLength(1), z.maxLength(1_000))).check(z.maxLength(1_000));
const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);
const severities = z.partialRecord(z.enum(FINDING_CODES), severity);
const words = z.string().check(z.minLength(1), z.maxLength(10_000));

const override = z
  .strictObject({
    files: paths.check(z.minLength(1), z.describe('Drafts, as paths or patterns seen from this file.')),
    severity: severities.check(z.describe('How loud a finding is in these drafts, by its code.')),
  })
  .check(z.describe('Severities for some drafts; of several that fit, the last one counts.'));

const waiver = z
  .strictObject({
    file: z
      .optional(z.string().check(z.minLength(1), z.maxLength(1_000)))
      .check(z.describe('The draft, as a path or a pattern; every draft if left out.')),
    code: z.optional(z.enum(FINDING_CODES)).check(z.describe('The code of the finding; any if left out.')),
    exact: words.check(z.describe('The words of the draft that are underlined.')),
    prefix: z.optional(words).check(z.describe('The words right before them.')),
    suffix: z.optional(words).check(z.describe('The words right behind them.')),
    reason: words.check(z.describe('Why the draft is right: who was asked, and when.')),
    until: z.optional(z.iso.date()).check(z.describe('The last day on which this holds.')),
  })
  .check(z.describe('A finding that someone has accepted. It holds while the words and those around them stay.'));

/** claimcheck.json. All of it may be left out. */
export const projectSchema = z.strictObject({
  $schema: z.optional(z.string()),
  claims: z.optional(paths).check(z.describe('Claims files, as paths or patterns seen from this file.')),
  sources: z
    .optional(paths)
    .check(z.describe('Articles to be read straight, as paths or patterns seen from this file.')),
  severity: z.optional(severities).check(z.describe('How loud a finding is, by its code.')),
  overrides: z
    .optional(z.array(override).check(z.maxLength(1_000)))
    .check(z.describe('Severities for some drafts, by their paths.')),
  waivers: z
    .optional(z.array(waiver).check(z.maxLength(10_000)))
    .check(z.describe('Findings that are accepted, each with its reason.')),
});

/** The keys that claimcheck.json may have, for those who have mistyped one. */
export const PROJECT_KEYS = 'claims, sources, severity, overrides and waivers';

export type Severities = z.infer<typeof severities>;
/** Severities for some drafts. */
export type Override = z.infer<typeof override>;
/** A finding that is accepted, as claimcheck.json says it. */
export type ProjectWaiver = z.infer<typeof waiver>;
