import type { ClaimSet, Report } from '../core/index.js';
import type { LoadedClaims } from '../host/workspace.js';

/** What the tools work with: the sources of one folder, and its drafts. */
export interface Desk {
  readonly sets: readonly ClaimSet[];
  /** What is wrong with the sources, a sentence each. */
  readonly problems: readonly string[];
  /** `file` is the draft's path, where it has one: settings and waivers of the folder are told apart by it. */
  check(text: string, languageId: string, file?: string): Report;
  /** A draft of the folder by its path, as it stands in the editor or on the disk. */
  readDraft(path: string): Promise<DraftText | Fault>;
}

export interface DraftText {
  readonly text: string;
  readonly languageId: string;
}

/** Why something could not be done, and what to do. */
export interface Fault {
  readonly fault: string;
}

export const NO_SOURCES =
  'No sources here: put articles into a folder "sources", or name them in claimcheck.json, and ask again.';

export function problemsOf({ problems }: LoadedClaims): string[] {
  return problems.map(({ message }) => message);
}
