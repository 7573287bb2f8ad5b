import { NotificationType } from 'vscode-languageclient';

/** The server tells after every check what it found in a draft. */
export const draftStatusNotification = new NotificationType<DraftStatus>('claimcheck/status');

export interface Counts {
  readonly supported: number;
  readonly contradicted: number;
  readonly unsourced: number;
}

export interface DraftStatus extends Counts {
  readonly uri: string;
  readonly byKind: Readonly<Record<CheckedKind, Counts>>;
  /** Findings that the draft or claimcheck.json ignores. */
  readonly ignored: number;
  /** True where .claimcheckignore leaves the draft out. */
  readonly isIgnored: boolean;
  /** How many sources and claims the draft was laid against. */
  readonly sources: number;
  readonly claims: number;
  /** True where there is nothing to check against. */
  readonly noClaims: boolean;
  readonly milliseconds: number;
  /** What is wrong with claims files and sources. */
  readonly problems: readonly { readonly uri: string; readonly message: string }[];
}

export type CheckedKind = 'quantity' | 'date' | 'quotation' | 'attribution' | 'name' | 'statement';
