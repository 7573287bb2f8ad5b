import type { Prose } from '../text/prose.js';
import type { Finding, IgnoredFinding, UnusedIgnore, Waiver } from '../types.js';
import { findIgnores } from './find-ignores.js';
import { hides, type Ignore } from './ignore.js';
import { waives } from './waiver.js';

export interface AppliedIgnores {
  readonly shown: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** What asks for an ignore and hides nothing. */
  readonly unusedIgnores: readonly UnusedIgnore[];
  readonly unusedWaivers: readonly Waiver[];
}

/**
 * Takes out what the document itself ignores and what was waived. The findings are those of every rule, also of those
 * that are switched off, so that an ignore is not called useless for a setting of one machine.
 */
export function applyIgnores(
  findings: readonly Finding[],
  document: string,
  prose: Pick<Prose, 'comments' | 'frontMatterEnd'>,
  waivers: readonly Waiver[],
): AppliedIgnores {
  const { ignores, faults } = findIgnores(document, prose);
  const used = new Set<Ignore | Waiver>();
  const shown: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  for (const finding of findings) {
    const hiding = ignores.filter((ignore) => hides(ignore, finding));
    const waiving = waivers.filter((waiver) => waives(waiver, finding, document));
    for (const one of [...hiding, ...waiving]) used.add(one);
    const by = hiding[0]?.by ?? (waiving.length > 0 ? 'waiver' : undefined);
    const reason = [...hiding, ...waiving].find((one) => one.reason !== undefined)?.reason;
    if (by === undefined) shown.push(finding);
    else ignored.push({ ...finding, ignoredBy: by, ...(reason === undefined ? {} : { reason }) });
  }
  const useless = ignores.filter((ignore) => !used.has(ignore)).map(uselessIgnore);
  return {
    shown,
    ignored,
    unusedIgnores: [...faults, ...useless].sort((a, b) => a.start - b.start),
    unusedWaivers: waivers.filter((waiver) => !used.has(waiver)),
  };
}

function uselessIgnore({ start, end, codes }: Ignore): UnusedIgnore {
  const what = codes.length === 0 ? 'Nothing is found here' : `No ${codes.join(' or ')} is found here`;
  return { start, end, message: `${what}: this ignore can go.` };
}
