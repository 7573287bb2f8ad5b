import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Checker, createChecker, type Source } from '../core/index.js';
import { unknownSources } from '../core/tools.js';
import { draftPolicy, uselessWaivers } from '../host/draft-policy.js';
import { IGNORE_FILE } from '../host/ignore-file.js';
import { unknownSourceWords } from '../host/unknown-source.js';
import { type LoadedClaims, loadClaims } from '../host/workspace.js';
import type { CheckedDraft, CheckRun, ProblemAt } from './check-run.js';
import { claimsRequest } from './claims-request.js';
import { expandOperands } from './expand-operands.js';
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
  const claims = await loadClaims(terminal.host, claimsRequest(options, terminal));
  const { files, problems } = await expandOperands(options.operands, terminal);
  const inputName = options.last('stdin-filename');
  const checked = await checkDrafts({ files, claims, terminal, started, inputName });
  return { ...checked, folders: foldersOf(claims), problems: [...problems, ...checked.problems] };
}

/** Where the sources lie: something new beside them may be a source, too. */
function foldersOf({ files }: LoadedClaims): string[] {
  return [...new Set(files.map(({ uri }) => dirname(fileURLToPath(uri))))];
}

interface Checking {
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
}: Checking): Promise<Omit<CheckRun, 'folders'>> {
  const problems = locatedProblems(claims, terminal.folder);
  const sources = claims.sets.flatMap((set) => set.sources);
  if (sources.length === 0) {
    return { drafts: [], sources, problems: [...problems, ...noSources(problems)], milliseconds: 0 };
  }
  const checker = createChecker(claims.sets);
  const drafts: CheckedDraft[] = [];
  const progress = terminal.progress();
  for (const file of files) {
    progress.show(drafts.length, files.length);
    const draft = await checkDraft(file, checker, claims, terminal, inputName);
    if ('report' in draft) {
      drafts.push(draft);
      problems.push(...leftOut(draft));
      problems.push(...unknownNames(draft, sources));
    } else problems.push(draft);
  }
  progress.clear();
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

/** Where the sources have problems of their own, those say what to do. */
function noSources(problems: readonly ProblemAt[]): ProblemAt[] {
  const isSaid = problems.some(({ severity }) => severity === 'error');
  return isSaid ? [] : [{ severity: 'error', message: NO_SOURCES }];
}

async function checkDraft(
  file: string,
  checker: Checker,
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
  const report = checker.check(read.text, { languageId: languageOf(name), severities, waivers });
  return { file: name, text: read.text, report };
}
