import type { Waiver } from '../core/index.js';
import { relativePath, resolveUri } from './addresses.js';
import { isGlob, matchesGlob } from './glob.js';
import { type IgnoreFile, isIgnoredPath } from './ignore-file.js';
import { PROJECT_FILE, placeInProject } from './project-file.js';
import type { Override, ProjectWaiver, Severities } from './project-schema.js';
import type { FileProblem, LoadedFile } from './workspace.js';

/** What the folder's own files say of its drafts: claimcheck.json and .claimcheckignore. */
export interface ProjectPolicy {
  readonly folder: string;
  readonly severities: Severities;
  readonly overrides: readonly Override[];
  readonly waivers: readonly ProjectWaiver[];
  readonly patterns: IgnoreFile['patterns'];
}

export const NO_POLICY: ProjectPolicy = { folder: '', severities: {}, overrides: [], waivers: [], patterns: [] };

/** What counts for one draft. */
export interface DraftPolicy {
  /** True where .claimcheckignore names the draft. */
  readonly isIgnored: boolean;
  readonly severities: Severities;
  /** Those that name this draft and have not run out. */
  readonly waivers: readonly (Waiver & ProjectWaiver)[];
}

/** What counts for a draft on a day, written as 2026-03-31. */
export function draftPolicy(policy: ProjectPolicy, uri: string, today: string): DraftPolicy {
  const path = relativePath(policy.folder, uri);
  const fitting = policy.overrides.filter(({ files }) => files.some((file) => matchesGlob(file, path)));
  return {
    isIgnored: isIgnoredPath(policy, path),
    severities: Object.assign({}, policy.severities, ...fitting.map(({ severity }) => severity)),
    waivers: policy.waivers.filter(({ file = '**', until }) => matchesGlob(file, path) && !isOver(until, today)),
  };
}

/** The waivers that have run out, told where they stand, so that nobody wonders why a finding is back. */
export function overdueWaivers(
  waivers: readonly ProjectWaiver[],
  { uri, text }: LoadedFile,
  today: string,
): FileProblem[] {
  return waivers.flatMap(({ exact, until }, index) => {
    if (!isOver(until, today)) return [];
    const message = `The waiver for “${exact.slice(0, 60)}” ran out on ${until}: renew it or remove it.`;
    return [{ severity: 'warning' as const, message, file: uri, ...placeInProject(text, ['waivers', index]) }];
  });
}

/**
 * Waivers that hide nothing, told where they stand. One that names no draft, or several, may hide something in a draft that was
 * not checked, and is not told of.
 */
export function uselessWaivers(
  unused: readonly Waiver[],
  { waivers, folder }: ProjectPolicy,
  files: readonly LoadedFile[],
): FileProblem[] {
  const project = files.find(({ kind, uri }) => kind === 'project' && uri === resolveUri(folder, PROJECT_FILE));
  if (project === undefined) return [];
  return waivers.flatMap(({ file, exact }, index) => {
    const isUnused = unused.some((waiver) => waiver === waivers[index]);
    if (!isUnused || file === undefined || isGlob(file)) return [];
    const message = `“${exact.slice(0, 60)}” is not found in ${file} as this waiver says: remove it, or accept the finding anew.`;
    return [
      { severity: 'warning' as const, message, file: project.uri, ...placeInProject(project.text, ['waivers', index]) },
    ];
  });
}

/** Days written as 2026-03-31 are in the order of their letters. */
function isOver(until: string | undefined, today: string): boolean {
  return until !== undefined && until < today;
}
