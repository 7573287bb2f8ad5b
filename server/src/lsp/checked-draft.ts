import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Checker, DraftOptions, Report } from '../core/index.js';
import { checkingWith } from '../core/tools.js';
import { baseName, canonicalUri } from '../host/addresses.js';
import { type DraftPolicy, draftPolicy } from '../host/draft-policy.js';
import type { Host } from '../host/host.js';
import { PROJECT_FILE } from '../host/project-file.js';
import type { FolderClaims } from './folder-claims.js';
import { waitingMessages } from './next-turns.js';
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

/** Does one task at a time: two drafts that are much alike would make each other begin anew. */
function inOrder(): <Result>(task: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const now = last.then(task);
    last = now.catch(() => undefined);
    return now;
  };
}

/** A check that goes on: whoever asks for the same waits for it. */
interface Running {
  readonly text: string;
  readonly version: number;
  readonly claims: FolderClaims;
  readonly draft: Promise<CheckedDraft | undefined>;
}

export function draftChecks(session: Session, onChecked: (draft: CheckedDraft) => void): DraftChecks {
  const checked = new WeakMap<TextDocument, CheckedDraft>();
  const running = new WeakMap<TextDocument, Running>();
  const closed = new Map<string, CheckedDraft>();
  const oneByOne = inOrder();
  const checkDocument = async (
    document: TextDocument,
    claims: FolderClaims,
    isStale: () => boolean,
  ): Promise<CheckedDraft | undefined> => {
    if (!session.settings.enable || !isDraft(document, claims)) return undefined;
    const policy = draftPolicy(claims.loaded.policy, document.uri, session.host.today());
    return oneByOne(() => checkDraft(document, claims, policy, session, isStale));
  };
  const check: DraftChecks['check'] = async (uri) => {
    const claims = await session.claimsFor(uri);
    const document = session.documentAt(uri);
    if (document === undefined) return undefined;
    const known = checked.get(document);
    const { version } = document;
    const text = document.getText();
    if (known?.claims === claims && known.version === version && known.text === text)
      return session.settings.enable ? known : undefined;
    const before = running.get(document);
    if (before?.version === version && before.text === text && before.claims === claims) return before.draft;
    const isStale = (): boolean =>
      document.version !== version || document.getText() !== text || session.documentAt(uri) !== document;
    const draft = checkDocument(document, claims, isStale).then((found) => {
      // A newer version is what everybody wants to know of by now.
      if (isStale()) return check(uri);
      if (found === undefined) return undefined;
      checked.set(document, found);
      onChecked(found);
      return found;
    });
    running.set(document, { text, version, claims, draft });
    try {
      return await draft;
    } finally {
      if (running.get(document)?.draft === draft) running.delete(document);
    }
  };
  return {
    check,
    checkClosed: async (document) => {
      const draft = await checkDocument(document, await session.claimsFor(document.uri), () => false);
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

async function checkDraft(
  document: TextDocument,
  claims: FolderClaims,
  policy: DraftPolicy,
  { host, connection }: Session,
  isStale: () => boolean,
): Promise<CheckedDraft | undefined> {
  if (isStale()) return undefined;
  const { version } = document;
  const text = document.getText();
  const isTooLong = text.length > LONGEST_DRAFT && !policy.isIgnored;
  const start = host.now();
  const { severities, waivers } = policy;
  const how = { languageId: languageOfDraft(document), severities, waivers };
  const isChecked = claims.checker !== undefined && !isTooLong && !policy.isIgnored;
  const report = isChecked ? await checkInTurns(claims.checker, text, how, host, isStale) : NOTHING_FOUND;
  if (report === undefined) return undefined;
  const milliseconds = host.now() - start;
  if (report.failedRules) connection.console.error(`check: failed and left out: ${report.failedRules.join(', ')}`);
  return { document, version, text, claims, report, milliseconds, isTooLong, policy };
}

const NOTHING_FOUND: Report = { findings: [], checked: [] };
/** A check goes on for so many milliseconds before it lets other messages in. */
const LONGEST_TURN = 20;

/** Checks a draft and lets messages in meanwhile; nothing where one of them makes the draft another. */
async function checkInTurns(
  checker: Checker,
  text: string,
  how: DraftOptions,
  host: Host,
  isStale: () => boolean,
): Promise<Report | undefined> {
  for (;;) {
    const steps = checkingWith(checker, text, how);
    let turn = host.now();
    let step = steps.next();
    while (!step.done) {
      if (host.now() - turn > LONGEST_TURN) {
        await waitingMessages();
        if (isStale()) return undefined;
        turn = host.now();
      }
      step = steps.next();
    }
    // Without a result where the draft was checked otherwise meanwhile, to explain a place of it, say.
    if (step.value !== undefined) return step.value;
  }
}
