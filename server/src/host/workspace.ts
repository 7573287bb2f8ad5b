import type { ClaimSet, Problem, Source, SourceDescription, SourceMemory } from '../core/index.js';
import type { CacheFiles } from './article-cache.js';
import { chooseFiles } from './choose-files.js';
import { NO_POLICY, overdueWaivers, type ProjectPolicy } from './draft-policy.js';
import type { Host } from './host.js';
import { type IgnoreFile, readIgnoreFile } from './ignore-file.js';
import { loadFiles } from './load-files.js';
import type { Page } from './page/main-text.js';
import { findProject, type Project } from './project-file.js';
import type { Pdf } from './read-article.js';

/** Where to look for claims. Every address is a URI; `pathToFileURL(path).href` makes one of a path. */
export interface ClaimsRequest {
  /**
   * The working folder. Without `claims` and `sources` the nearest claimcheck.json here or above says what to use;
   * without one it is every *.claims.json under this folder and every article under a folder named "sources".
   */
  readonly folder: string;
  /** Claims files named by the user, wherever they lie. Nothing is searched then. */
  readonly claims?: readonly string[];
  /** Articles named by the user, wherever they lie, to be read straight. Nothing is searched then. */
  readonly sources?: readonly string[];
  /** True for a draft opened without a folder: only what lies right beside it is used. */
  readonly isLoose?: boolean;
  /** What was loaded before. Files whose text is the same are not parsed again. */
  readonly previous?: LoadedClaims;
  /** Where what is read of sources is remembered; that of `previous` where none is given. */
  readonly memory?: SourceMemory;
  /** Where to keep what was made of articles, so that they need not be read again at the next start. Nothing is kept without. */
  readonly cache?: CacheFiles;
}

export interface LoadedClaims {
  /** Ready for `createChecker`: every source that has a stored text carries it as `content`. */
  readonly sets: readonly ClaimSet[];
  readonly problems: readonly FileProblem[];
  /** Every file that was read. */
  readonly files: readonly LoadedFile[];
  /** Every source of the sets, with the files that it comes from. */
  readonly sources: readonly LoadedSource[];
  /** What claimcheck.json and .claimcheckignore say of the drafts. */
  readonly policy: ProjectPolicy;
  /** What was read of the sources, for `createChecker`. */
  readonly memory?: SourceMemory;
  /** When the cache is written, where it is. Never rejects. */
  readonly saved?: Promise<void>;
}

export const NOTHING_LOADED: LoadedClaims = { sets: [], problems: [], files: [], sources: [], policy: NO_POLICY };

export interface FileProblem extends Problem {
  /** The file's URI. */
  readonly file: string;
}

export interface LoadedFile {
  readonly uri: string;
  readonly kind: 'project' | 'ignore' | 'claims' | 'source' | 'records';
  readonly text: string;
  /** The article that a saved web page holds. */
  readonly page?: Page;
  /** What the file is, where it is a PDF. `text` is then its text, and no place of it is one of the file. */
  readonly pdf?: Pdf;
}

export interface LoadedSource {
  readonly source: Source;
  readonly set: ClaimSet;
  /** The file of its stored text, where that could be read. */
  readonly textUri?: string;
  /** The claims file that names it; none for an article that was read straight. */
  readonly claimsUri?: string;
  /** What an article that was read straight says of itself. */
  readonly described?: SourceDescription;
}

/**
 * Finds and reads claims files and articles. Never rejects: what cannot be used is a problem that names the file,
 * the place in it and the remedy, and the rest still loads.
 */
export async function loadClaims(host: Host, request: ClaimsRequest): Promise<LoadedClaims> {
  const isNamed = request.claims !== undefined || request.sources !== undefined;
  if (isNamed) return loadFiles(host, { claims: [], sources: [], problems: [], ...request, policy: NO_POLICY });
  const project = await findProject(host, request.folder, request.isLoose);
  const chosen = await chooseFiles(host, project);
  const ignoreFile = await readIgnoreFile(host, project.folder);
  const overdue = project.file === undefined ? [] : overdueWaivers(project.waivers, project.file, host.today());
  return loadFiles(host, {
    ...request,
    ...chosen,
    problems: [...chosen.problems, ...ignoreFile.problems, ...overdue],
    files: [project.file, ignoreFile.file].filter((file) => file !== undefined),
    folder: project.folder,
    policy: policyOf(project, ignoreFile),
  });
}

function policyOf({ folder, severities, overrides, waivers }: Project, { patterns }: IgnoreFile): ProjectPolicy {
  return { folder, severities, overrides, waivers, patterns };
}
