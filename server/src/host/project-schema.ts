import * as z from 'zod';
import { FINDING_CODES } from '../core/types.js';

const paths = z.array(z.string().min(1).max(1_000)).max(1_000);
const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);
const severities = z.partialRecord(z.enum(FINDING_CODES), severity);
const words = z.string().min(1).max(10_000);

const override = z
  .strictObject({
    files: paths.min(1).describe('Drafts, as paths or patterns seen from this file.'),
    severity: severities.describe('How loud a finding is in these drafts, by its code.'),
  })
  .describe('Severities for some drafts; of several that fit, the last one counts.');

const waiver = z
  .strictObject({
    file: z
      .string()
      .min(1)
      .max(1_000)
      .optional()
      .describe('The draft, as a path or a pattern; every draft if left out.'),
    code: z.enum(FINDING_CODES).optional().describe('The code of the finding; any if left out.'),
    exact: words.describe('The words of the draft that are underlined.'),
    prefix: words.optional().describe('The words right before them.'),
    suffix: words.optional().describe('The words right behind them.'),
    reason: words.describe('Why the draft is right: who was asked, and when.'),
    until: z.iso.date().optional().describe('The last day on which this holds.'),
  })
  .describe('A finding that someone has accepted. It holds while the words and those around them stay.');

/** claimcheck.json. All of it may be left out. */
export const projectSchema = z.strictObject({
  $schema: z.string().optional(),
  claims: paths.optional().describe('Claims files, as paths or patterns seen from this file.'),
  sources: paths.optional().describe('Articles to be read straight, as paths or patterns seen from this file.'),
  severity: severities.optional().describe('How loud a finding is, by its code.'),
  overrides: z.array(override).max(1_000).optional().describe('Severities for some drafts, by their paths.'),
  waivers: z.array(waiver).max(10_000).optional().describe('Findings that are accepted, each with its reason.'),
});

/** The keys that claimcheck.json may have, for those who have mistyped one. */
export const PROJECT_KEYS = 'claims, sources, severity, overrides and waivers';

export type Severities = z.infer<typeof severities>;
/** Severities for some drafts. */
export type Override = z.infer<typeof override>;
/** A finding that is accepted, as claimcheck.json says it. */
export type ProjectWaiver = z.infer<typeof waiver>;
