import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Source } from '../core/index.js';
import { unknownSources } from '../core/tools.js';
import { canonicalUri } from '../host/addresses.js';
import { draftPolicy, uselessWaivers } from '../host/draft-policy.js';
import { IGNORE_FILE } from '../host/ignore-file.js';
import { unknownSourceWords } from '../host/unknown-source.js';
import { type LoadedClaims, loadClaims } from '../host/workspace.js';
import type { CheckedDraft, CheckRun, ProblemAt } from './check-run.js';
import type { Checking } from './checking.js';
import { claimsRequest } from './claims-request.js';
import { expandOperands, type NamedDraft } from './expand-operands.js';
import type { Options } from './options.js';
import { linesOf } from './positions.js';
import { faultIn, locatedProblems } from './problems.js';
import { fileUri, languageOf, readDraft, STANDARD_INPUT } from './read-draft.js';
import type { Terminal } from './terminal.js';

const NO_SOURCES =
  'No sources here: name one with --source ARTICLE or --claims FILE, or put articles into a folder "sources".';

/** Checks every draft that the operands name against what the options name. */
export async function checkAll(options: Options, terminal: Terminal): Promise<CheckRun> {
  const started = terminal.host.now();
  const { drafts, problems } = await expandOperands(options.operands, terminal);
  // Many sources take long to read, which is of no use where there is nothing to lay beside them.
  if (drafts.length === 0) return { drafts: [], sources: [], folders: [], problems, milliseconds: 0 };
  const cacheFolder = options.last('cache');
  const cache = cacheFolder === undefined ? undefined : terminal.openCache(resolve(terminal.folder, cacheFolder));
  const claims = await loadClaims(terminal.host, { ...claimsRequest(options, terminal), ...(cache && { cache }) });
  const files = drafts.filter((draft) => !isSource(draft, claims, terminal)).map(({ file }) => file);
  const inputName = options.last('stdin-filename');
  const checked = await checkDrafts({ files, claims, terminal, started, inputName });
  const folders = [...new Set([...foldersOf(claims), ...files.map((file) => dirname(resolve(terminal.folder, file)))])];
  return { ...checked, folders, problems: [...problems, ...checked.problems] };
}

/** An article that lies in a folder of drafts is read as a source only. Who names the file itself wants it checked. */
function isSource({ file, isInFolder }: NamedDraft, { files }: LoadedClaims, { folder }: Terminal): boolean {
  return isInFolder && files.some(({ uri }) => uri === canonicalUri(fileUri(file, folder)));
}

/** Where the sources lie: something new beside them may be a source, too. */
function foldersOf({ files }: LoadedClaims): string[] {
  return files.map(({ uri }) => dirname(fileURLToPath(uri)));
}

interface Drafts {
  readonly files: readonly string[];
  readonly claims: LoadedClaims;
  readonly terminal: Terminal;
  readonly started: number;
  readonly inputName: string | undefined;
}

/** A draft that cannot be read is a problem; the others are checked all the same. */
async function checkDrafts({
  files,
  claims,
  terminal,
  started,
  inputName,
}: Drafts): Promise<Omit<CheckRun, 'folders'>> {
  const problems = locatedProblems(claims, terminal.folder);
  const sources = claims.sets.flatMap((set) => set.sources);
  if (sources.length === 0) {
    return { drafts: [], sources, problems: [...problems, ...noSources(problems)], milliseconds: 0 };
  }
  const results = await checkEach(
    files,
    terminal.checking(claims.sets, files.length, claims.memory),
    terminal,
    (file, checking) => checkDraft(file, checking, claims, terminal, inputName),
  );
  const drafts: CheckedDraft[] = [];
  for (const result of results) {
    if ('report' in result) {
      drafts.push(result);
      problems.push(...leftOut(result), ...unknownNames(result, sources));
    } else problems.push(result);
  }
  const unused = drafts.flatMap(({ report }) => report.unusedWaivers ?? []);
  const useless = { problems: uselessWaivers(unused, claims.policy, claims.files), files: claims.files };
  problems.push(...locatedProblems(useless, terminal.folder));
  return { drafts, sources, problems, milliseconds: terminal.host.now() - started };
}

/** What of a draft was not checked in full. */
function leftOut({ file, text, report }: CheckedDraft): ProblemAt[] {
  if (report.leftOut === undefined) return [];
  const lines = linesOf(text);
  return report.leftOut.map(({ start, message }) => ({
    severity: 'warning',
    message,
    file,
    ...lines.positionAt(start),
  }));
}

function unknownNames({ file, text }: CheckedDraft, sources: readonly Source[]): ProblemAt[] {
  const { positionAt } = linesOf(text);
  return unknownSources(text, sources).map((unknown) => {
    const message = unknownSourceWords(unknown);
    return { severity: 'warning', message, file, ...positionAt(unknown.start) };
  });
}

/** Checks as many files at once as can be, and gives what comes of them in the order of the files. */
async function checkEach<Result>(
  files: readonly string[],
  checking: Checking,
  terminal: Terminal,
  checkOne: (file: string, checking: Checking) => Promise<Result>,
): Promise<Result[]> {
  const progress = terminal.progress();
  const results = new Map<number, Result>();
  const waiting = files.entries();
  const work = async (): Promise<void> => {
    for (const [at, file] of waiting) {
      progress.show(results.size, files.length);
      results.set(at, await checkOne(file, checking));
    }
  };
  try {
    await Promise.all(Array.from({ length: checking.atOnce }, work));
  } finally {
    checking.end();
    progress.clear();
  }
  return files.flatMap((_, at) => results.get(at) ?? []);
}

/** Where the sources have problems of their own, those say what to do. */
function noSources(problems: readonly ProblemAt[]): ProblemAt[] {
  const isSaid = problems.some(({ severity }) => severity === 'error');
  return isSaid ? [] : [{ severity: 'error', message: NO_SOURCES }];
}

async function checkDraft(
  file: string,
  checking: Checking,
  { policy }: LoadedClaims,
  terminal: Terminal,
  inputName = STANDARD_INPUT,
): Promise<CheckedDraft | ProblemAt> {
  const read = await readDraft(file, terminal);
  const name = file === STANDARD_INPUT ? inputName : file;
  if ('fault' in read) return faultIn(file, read.fault);
  const { host, folder } = terminal;
  const { isIgnored, severities, waivers } = draftPolicy(policy, fileUri(name, folder), host.today());
  if (isIgnored) return { ...faultIn(name, `is left out: ${IGNORE_FILE} names it`), severity: 'warning' };
  const report = await checking.check(read.text, { languageId: languageOf(name), severities, waivers });
  return { file: name, text: read.text, report };
}
