import * as z from 'zod/mini';
import { readText } from '../host/read-text.js';
import type { CheckedDraft } from './check-run.js';
import { fingerprintsOf } from './fingerprints.js';
import { faultIn, problemLine } from './problems.js';
import { fileUri } from './read-draft.js';
import type { Terminal } from './terminal.js';

/** The findings that are known already, by fingerprint. */
export interface Baseline {
  readonly known: ReadonlySet<string>;
}

const baselineSchema = z.object({
  version: z.literal(1),
  files: z.array(z.object({ findings: z.array(z.object({ fingerprint: z.string() })) })),
});

/** Reads what `--format json` wrote earlier. Without a file nothing is known. */
export async function readBaseline(
  file: string | undefined,
  { host, folder }: Terminal,
): Promise<Baseline | { readonly fault: string }> {
  if (file === undefined) return { known: new Set() };
  const read = await readText(host, fileUri(file, folder));
  if ('fault' in read) return { fault: problemLine(faultIn(file, read.fault)) };
  const parsed = baselineSchema.safeParse(parsedJson(read.text));
  const remedy = 'is no baseline of this version: write one with claimcheck check --format json';
  if (!parsed.success) return { fault: problemLine(faultIn(file, remedy)) };
  const findings = parsed.data.files.flatMap((each) => each.findings);
  return { known: new Set(findings.map(({ fingerprint }) => fingerprint)) };
}

export function withoutKnown(draft: CheckedDraft, { known }: Baseline): CheckedDraft {
  if (known.size === 0) return draft;
  const fingerprints = fingerprintsOf(draft);
  const findings = draft.report.findings.filter((finding) => !known.has(fingerprints.get(finding) ?? ''));
  return { ...draft, report: { ...draft.report, findings } };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
