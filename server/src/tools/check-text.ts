import * as z from 'zod/mini';
import type { CheckedSpan, Finding } from '../core/index.js';
import { checkedPlaces } from '../core/tools.js';
import { citedEvidence, evidenceSchema } from './citation.js';
import { type Desk, type DraftText, type Fault, NO_SOURCES } from './desk.js';
import type { Tool } from './tool.js';

const LONGEST_TEXT = 1_000_000;

const place = {
  start: z.number().check(z.describe('Offset in the text, in UTF-16 code units.')),
  end: z.number().check(z.describe('Offset of the end, exclusive.')),
  line: z.number().check(z.describe('Line in the text, from 1.')),
  words: z.string().check(z.describe("The draft's words there.")),
};

const input = z.object({
  text: z
    .optional(z.string().check(z.maxLength(LONGEST_TEXT)))
    .check(z.describe('The text to check. Give this or file.')),
  file: z
    .optional(z.string())
    .check(z.describe('The path of a draft in the working folder, to check it as it is now.')),
  format: z.optional(z.enum(['markdown', 'plaintext'])).check(z.describe('How text is written; Markdown if left out.')),
  supported: z.optional(z.boolean()).check(z.describe('True to list what is supported too, each with its source.')),
});

const output = z.object({
  summary: z.string(),
  counts: z.object({ contradicted: z.number(), unsourced: z.number(), supported: z.number() }),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['error', 'warning', 'information', 'hint']),
      message: z.string(),
      ...place,
      expected: z
        .optional(z.string())
        .check(z.describe('What would stand there instead, where one source settles it.')),
      evidence: z.array(evidenceSchema),
    }),
  ),
  supported: z.optional(z.array(z.object({ ...place, kind: z.string(), evidence: z.array(evidenceSchema) }))),
  problems: z
    .array(z.string())
    .check(z.describe('What is wrong with the sources themselves, and what of the text was not checked.')),
});

/** Lays a text against the sources of the folder. */
export const checkText: Tool<typeof input, typeof output> = {
  name: 'check_text',
  title: 'Check a text against its sources',
  description:
    'Compares figures, dates, names, offices, outlets, attributions and quotations of a text with the sources of the working folder. Each finding has its exact place in the text, and the words of the source with a citation. Use it before handing over a text that rests on these sources, and again after changing it. What has no source is a hint and not a mistake.',
  input,
  output,
  run: async (asked, desk) => {
    if (desk.sets.length === 0) return { fault: [NO_SOURCES, ...desk.problems].join(' ') };
    const draft = await textOf(asked, desk);
    if ('fault' in draft) return draft;
    const report = desk.check(draft.text, draft.languageId, asked.file);
    const checked = checkedPlaces(report);
    const { leftOut = [] } = report;
    const supported = checked.filter(({ verdict }) => verdict === 'supported');
    return {
      ...countsOf(checked, desk),
      findings: report.findings.map((finding) => told(finding, draft.text, desk)),
      ...(asked.supported && { supported: supported.map((span) => toldSupport(span, draft.text, desk)) }),
      problems: [...desk.problems, ...leftOut.map(({ message }) => message)],
    };
  },
};

async function textOf({ text, file, format }: z.infer<typeof input>, desk: Desk): Promise<DraftText | Fault> {
  if (text !== undefined && file !== undefined) return { fault: 'Give either text or file, not both.' };
  if (text !== undefined) return { text, languageId: format ?? 'markdown' };
  if (file === undefined) return { fault: 'There is nothing to check: give text, or the path of a file.' };
  return desk.readDraft(file);
}

function countsOf(checked: readonly CheckedSpan[], { sets }: Desk) {
  const count = (wanted: CheckedSpan['verdict']): number => checked.filter(({ verdict }) => verdict === wanted).length;
  const counts = {
    contradicted: count('contradicted'),
    unsourced: count('unsourced'),
    supported: count('supported'),
  };
  const sources = sets.flatMap((set) => set.sources).length;
  const summary = `${counts.contradicted} contradicted, ${counts.unsourced} without a source, ${counts.supported} supported, against ${sources} source${sources === 1 ? '' : 's'}.`;
  return { counts, summary };
}

function told(finding: Finding, text: string, { sets }: Desk) {
  const { code, severity, message, expected, evidence } = finding;
  return {
    code,
    severity,
    message,
    ...placeOf(finding, text),
    ...(expected !== undefined && { expected }),
    evidence: evidence.map((one) => citedEvidence(one, sets)),
  };
}

/** One source is enough for what is right. */
function toldSupport(span: CheckedSpan, text: string, { sets }: Desk) {
  const evidence = span.evidence.slice(0, 1).map((one) => citedEvidence(one, sets));
  return { ...placeOf(span, text), kind: span.kind, evidence };
}

function placeOf({ start, end }: { readonly start: number; readonly end: number }, text: string) {
  const line = text.slice(0, start).split(/\r\n|\r|\n/).length;
  return { start, end, line, words: text.slice(start, end) };
}
