import type { ClaimSet, Problem } from '../core/index.js';
import type { Host } from './host.js';

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
}

export interface LoadedClaims {
  /** Ready for `createChecker`: every source that has a stored text carries it as `content`. */
  readonly sets: readonly ClaimSet[];
  readonly problems: readonly FileProblem[];
  /** Every file that was read. */
  readonly files: readonly LoadedFile[];
}

export interface FileProblem extends Problem {
  /** The file's URI. */
  readonly file: string;
}

export interface LoadedFile {
  readonly uri: string;
  readonly kind: 'project' | 'claims' | 'source';
  readonly text: string;
  /** The claims that a claims file holds, or that were read out of an article. */
  readonly set?: ClaimSet;
}

/** Finds and reads claims files and articles. Never rejects: what cannot be used is a problem, the rest still loads. */
export async function loadClaims(_host: Host, _request: ClaimsRequest): Promise<LoadedClaims> {
  return { sets: [], problems: [], files: [] };
}
