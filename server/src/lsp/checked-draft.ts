import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Report } from '../core/index.js';
import { baseName, canonicalUri } from '../host/addresses.js';
import { type DraftPolicy, draftPolicy } from '../host/draft-policy.js';
import { PROJECT_FILE } from '../host/project-file.js';
import type { FolderClaims } from './folder-claims.js';
import type { Session } from './session.js';

/** A draft with what was found in it, at one version and against one state of the claims. */
export interface CheckedDraft {
  readonly document: TextDocument;
  readonly version: number;
  readonly text: string;
  readonly claims: FolderClaims;
  readonly report: Report;
  readonly milliseconds: number;
  /** True where the draft is longer than what is checked. */
  readonly isTooLong: boolean;
  /** What claimcheck.json and .claimcheckignore say of this draft. */
  readonly policy: DraftPolicy;
}

/** Characters of a draft that are checked at most; some 700,000 words. */
export const LONGEST_DRAFT = 4_000_000;

/** How clients name the languages that a draft is written in, with the name that the engine knows. */
const DRAFT_LANGUAGES: Readonly<Record<string, string>> = {
  markdown: 'markdown',
  plaintext: 'plaintext',
  text: 'plaintext',
  mdx: 'mdx',
  html: 'html',
  xhtml: 'html',
  latex: 'latex',
  tex: 'latex',
  asciidoc: 'asciidoc',
  adoc: 'asciidoc',
  restructuredtext: 'restructuredtext',
  rst: 'restructuredtext',
  org: 'org',
  typst: 'typst',
};

/** The engine's name for a client's language; undefined where no draft is written in it. */
export function draftLanguage(languageId: string): string | undefined {
  return Object.hasOwn(DRAFT_LANGUAGES, languageId) ? DRAFT_LANGUAGES[languageId] : undefined;
}

/** The same for a document that is known to be a draft; another language goes by its own name. */
export function languageOfDraft({ languageId }: Pick<TextDocument, 'languageId'>): string {
  return draftLanguage(languageId) ?? languageId;
}

/** Checks drafts and keeps the last result of each, so that a hover does not check again. */
export interface DraftChecks {
  /** Undefined where the document is not open or is no draft. */
  check(uri: string): Promise<CheckedDraft | undefined>;
  /** The same for a file that is not open, as it stands on the disk; it is kept until the claims change. */
  checkClosed(document: TextDocument): Promise<CheckedDraft | undefined>;
  /** Every open draft, and those closed ones that were checked last. */
  all(): Promise<readonly CheckedDraft[]>;
}

export function draftChecks(session: Session, onChecked: (draft: CheckedDraft) => void): DraftChecks {
  const checked = new WeakMap<TextDocument, CheckedDraft>();
  const closed = new Map<string, CheckedDraft>();
  const checkDocument = (document: TextDocument, claims: FolderClaims): CheckedDraft | undefined => {
    if (!session.settings.enable || !isDraft(document, claims)) return undefined;
    const policy = draftPolicy(claims.loaded.policy, document.uri, session.host.today());
    return checkDraft(document, claims, policy, session);
  };
  const check: DraftChecks['check'] = async (uri) => {
    const claims = await session.claimsFor(uri);
    const document = session.documentAt(uri);
    if (document === undefined) return undefined;
    const known = checked.get(document);
    if (known?.claims === claims && known.version === document.version && known.text === document.getText())
      return session.settings.enable ? known : undefined;
    const draft = checkDocument(document, claims);
    if (draft === undefined) return undefined;
    checked.set(document, draft);
    onChecked(draft);
    return draft;
  };
  return {
    check,
    checkClosed: async (document) => {
      const draft = checkDocument(document, await session.claimsFor(document.uri));
      if (draft === undefined) closed.delete(canonicalUri(document.uri));
      else closed.set(canonicalUri(document.uri), draft);
      return draft;
    },
    all: async () => {
      const open = await Promise.all(session.documents.all().map(({ uri }) => check(uri)));
      for (const [uri, { claims }] of closed) {
        const isPast = session.documentAt(uri) !== undefined || (await session.claimsFor(uri)) !== claims;
        if (isPast) closed.delete(uri);
      }
      return [...open.flatMap((draft) => draft ?? []), ...closed.values()];
    },
  };
}

/** A draft is running text that is neither a source nor a file of claims. */
export function isDraft({ uri, languageId }: TextDocument, { files }: FolderClaims): boolean {
  return draftLanguage(languageId) !== undefined && !isClaimsFile(uri) && !files.has(canonicalUri(uri));
}

export function isClaimsFile(uri: string): boolean {
  const name = baseName(uri);
  return name.endsWith('.claims.json') || name === PROJECT_FILE;
}

function checkDraft(
  document: TextDocument,
  claims: FolderClaims,
  policy: DraftPolicy,
  { host, connection }: Session,
): CheckedDraft {
  const { version } = document;
  const text = document.getText();
  const isTooLong = text.length > LONGEST_DRAFT && !policy.isIgnored;
  const start = host.now();
  const report =
    isTooLong || policy.isIgnored
      ? undefined
      : claims.checker?.check(text, {
          languageId: languageOfDraft(document),
          severities: policy.severities,
          waivers: policy.waivers,
        });
  const milliseconds = host.now() - start;
  if (report?.failedRules) connection.console.error(`check: failed and left out: ${report.failedRules.join(', ')}`);
  const found = report ?? { findings: [], checked: [] };
  return { document, version, text, claims, report: found, milliseconds, isTooLong, policy };
}
