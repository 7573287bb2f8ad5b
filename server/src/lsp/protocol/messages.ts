import type {
  Diagnostic,
  Location,
  Position,
  Range,
  WorkDoneProgressParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { NotificationType, RequestType } from 'vscode-languageserver';
import type { CheckedKind, Comparison, Explanation, FindingCode, Severity, Verdict } from '../../core/index.js';

/**
 * What the server says beyond the Language Server Protocol. Clients that do not know these messages lose nothing
 * but their status item and their tree.
 */

/** Server → client, after a check of a draft; of several in a tenth of a second, after the last. */
export const statusNotification = new NotificationType<DraftStatus>('claimcheck/status');

/** Client → server: everything that was looked at in a draft; null where the document is no draft. */
export const draftRequest = new RequestType<DraftParams, DraftOverview | null, void>('claimcheck/draft');

/** Client → server: the sources of the folder that a document belongs to. */
export const sourcesRequest = new RequestType<DraftParams, readonly SourceOverview[], void>('claimcheck/sources');

/** Client → server: what a language model asks for. */
export const toolRequest = new RequestType<ToolParams, ToolAnswer, void>('claimcheck/tool');

export interface ToolParams {
  /** "check_text", "find_claims" or "show_source". */
  readonly name: string;
  /** As the model gave it. */
  readonly input: unknown;
  /** The document or folder whose sources count. */
  readonly uri: string;
}

/** JSON for the model, or why there is none and what to do. */
export type ToolAnswer = { readonly text: string } | { readonly fault: string };

/** Client → server: what is to be written so that a finding is accepted; null where it is no longer there. */
export const waiverRequest = new RequestType<WaiverParams, WorkspaceEdit | null, void>('claimcheck/waiver');

export interface WaiverParams extends DraftParams {
  readonly code: string;
  readonly range: Range;
  readonly reason: string;
}

/** Client → server: why a place of a draft was checked, or was not; null where the document is no draft. */
export const explainRequest = new RequestType<PlaceParams, ExplanationOverview | null, void>('claimcheck/explain');

export interface PlaceParams extends DraftParams {
  readonly position: Position;
}

export interface ExplanationOverview extends Omit<Explanation, 'start' | 'end' | 'compared'> {
  readonly uri: string;
  readonly range: Range;
  /** The draft's words. */
  readonly words: string;
  readonly compared: readonly ComparisonOverview[];
  /** All of it as plain text, for clients that only show it. */
  readonly text: string;
}

export interface ComparisonOverview extends Omit<Comparison, 'evidence'>, EvidenceOverview {}

/** Client → server: checks every draft of a folder, open or not. Reports progress, and can be cancelled. */
export const folderRequest = new RequestType<FolderParams, FolderOverview, void>('claimcheck/folder');

export interface FolderParams extends DraftParams, WorkDoneProgressParams {}

export interface FolderOverview {
  readonly drafts: readonly FolderDraft[];
  /** Files that could not be read, each with why. */
  readonly problems: readonly ProblemOverview[];
  /** True where the folder has more entries than are searched. */
  readonly isCut: boolean;
}

export interface FolderDraft extends Counts {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Counts {
  readonly supported: number;
  readonly contradicted: number;
  readonly unsourced: number;
}

export interface DraftStatus extends Counts {
  readonly uri: string;
  /** The version of the draft that was checked. */
  readonly version: number;
  readonly byKind: Readonly<Record<CheckedKind, Counts>>;
  /** Findings that the draft or claimcheck.json ignores. */
  readonly ignored: number;
  /** True where .claimcheckignore leaves the draft out. */
  readonly isIgnored: boolean;
  /** How many sources and claims the draft was laid against. */
  readonly sources: number;
  readonly claims: number;
  /** True where there is nothing to check against yet. */
  readonly noClaims: boolean;
  /** How long the check took. */
  readonly milliseconds: number;
  /** What is wrong with claims files and sources. */
  readonly problems: readonly ProblemOverview[];
}

export interface ProblemOverview {
  readonly uri: string;
  readonly message: string;
}

export interface DraftParams {
  readonly uri: string;
}

export interface DraftOverview {
  readonly uri: string;
  readonly version: number;
  /** In the order of the text. */
  readonly checked: readonly CheckedOverview[];
}

export interface CheckedOverview {
  readonly range: Range;
  readonly kind: CheckedKind;
  readonly verdict: Verdict;
  /** The draft's words. */
  readonly words: string;
  readonly finding?: FindingOverview;
  readonly evidence: readonly EvidenceOverview[];
}

export interface FindingOverview {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly message: string;
  /** What would stand there instead, where it is settled. */
  readonly expected?: string;
}

export interface EvidenceOverview {
  /** The outlet and day, as a reader knows them. */
  readonly label: string;
  /** The source's words, and those of them that carry the fact. */
  readonly quote: string;
  readonly fact: string;
  /** The place of the fact, where a file holds it. */
  readonly location?: Location;
}

export interface SourceOverview {
  readonly id: string;
  readonly label: string;
  /** The stored text, or the claims file where there is none. */
  readonly uri?: string;
  readonly claims: readonly ClaimOverview[];
}

export interface ClaimOverview {
  readonly id: string;
  readonly words: string;
  readonly location?: Location;
  /** Where open drafts, and those of the last check of the folder, rest on the claim. */
  readonly uses: readonly UseOverview[];
}

export interface UseOverview {
  readonly location: Location;
  readonly words: string;
  readonly verdict: Verdict;
}
