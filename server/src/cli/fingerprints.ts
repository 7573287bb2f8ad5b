import { createHash } from 'node:crypto';
import type { Finding } from '../core/index.js';
import type { CheckedDraft } from './check-run.js';

const LENGTH = 32;

/**
 * A name for every finding of a draft that stays the same when text is added above it: of its rule, the draft's words and
 * the source's. Findings that would share one are counted through.
 */
export function fingerprintsOf({ file, text, report }: CheckedDraft): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  return new Map(
    [...report.findings, ...(report.ignored ?? [])].map((finding) => {
      const { code, start, end, evidence } = finding;
      const matter = [file.replaceAll('\\', '/'), code, text.slice(start, end), ...evidence.map(({ quote }) => quote)];
      const key = JSON.stringify(matter);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      const hash = createHash('sha256').update(`${key}${count}`).digest('hex');
      return [finding, hash.slice(0, LENGTH)] as const;
    }),
  );
}
