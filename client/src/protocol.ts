import {
  type Diagnostic,
  type Location,
  type Position,
  type ProgressToken,
  type Range,
  RequestType,
} from 'vscode-languageclient';
import type { CheckedKind, Counts } from './draft-status.js';

/** What the server answers beyond the Language Server Protocol. */
export const draftRequest = new RequestType<{ readonly uri: string }, DraftOverview | null, void>('claimcheck/draft');
export const sourcesRequest = new RequestType<{ readonly uri: string }, readonly SourceOverview[], void>(
  'claimcheck/sources',
);
export const explainRequest = new RequestType<PlaceParams, Explanation | null, void>('claimcheck/explain');
export const folderRequest = new RequestType<FolderParams, FolderOverview, void>('claimcheck/folder');

export type Verdict = keyof Counts;

export interface DraftOverview {
  readonly uri: string;
  readonly version: number;
  /** In the order of the text. */
  readonly checked: readonly CheckedPlace[];
}

export interface CheckedPlace {
  readonly range: Range;
  readonly kind: CheckedKind;
  readonly verdict: Verdict;
  /** The draft's words. */
  readonly words: string;
  readonly finding?: Finding;
  readonly evidence: readonly SourceWords[];
}

export interface Finding {
  readonly code: string;
  readonly message: string;
  /** What would stand there instead, where it is settled. */
  readonly expected?: string;
}

export interface SourceWords {
  /** The outlet and day, as a reader knows them. */
  readonly label: string;
  readonly quote: string;
  /** The words of the quotation that carry the fact. */
  readonly fact: string;
  readonly location?: Location;
}

export interface SourceOverview {
  readonly id: string;
  readonly label: string;
  readonly uri?: string;
  readonly claims: readonly ClaimOverview[];
}

export interface ClaimOverview {
  readonly id: string;
  readonly words: string;
  readonly location?: Location;
  readonly uses: readonly Use[];
}

/** Where a draft rests on a claim. */
export interface Use {
  readonly location: Location;
  readonly words: string;
  readonly verdict: Verdict;
}

export interface PlaceParams {
  readonly uri: string;
  readonly position: Position;
}

export interface Explanation {
  /** The draft's words. */
  readonly words: string;
  /** All of it as plain text. */
  readonly text: string;
}

export interface FolderParams {
  readonly uri: string;
  readonly workDoneToken: ProgressToken;
}

export interface FolderOverview {
  readonly drafts: readonly FolderDraft[];
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
  /** True where the folder has more entries than are searched. */
  readonly isCut: boolean;
}

export interface FolderDraft extends Counts {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}
