import { type Checker, createChecker, type Finding } from '../../core/index.js';
import { draftPolicy, uselessWaivers } from '../../host/draft-policy.js';
import { IGNORE_FILE } from '../../host/ignore-file.js';
import { type LoadedClaims, loadClaims } from '../../host/workspace.js';
import { readBaseline, withoutKnown } from '../baseline.js';
import { type CheckedDraft, type CheckRun, type ProblemAt, reaches, THRESHOLDS, type Threshold } from '../check-run.js';
import { type Command, EXIT, type ExitCode } from '../command.js';
import { expandOperands } from '../expand-operands.js';
import { FORMATS } from '../formats/index.js';
import type { OptionDescription, Options } from '../options.js';
import { faultIn, locatedProblems, problemLine } from '../problems.js';
import { fileUri, languageOf, readDraft, STANDARD_INPUT } from '../read-draft.js';
import { coloured, plain } from '../style.js';
import { summaryOf } from '../summary.js';
import type { Terminal } from '../terminal.js';

const [DEFAULT_FORMAT] = FORMATS;
const NO_SOURCES =
  'No sources here: name one with --source ARTICLE or --claims FILE, or put articles into a folder "sources".';

/** What drafts are checked against, and what standard input is. */
export const CHECK_OPTIONS: readonly OptionDescription[] = [
  { name: 'source', value: 'ARTICLE', summary: 'Check against this article; may be given several times' },
  { name: 'claims', value: 'FILE', summary: 'Check against this claims file; may be given several times' },
  { name: 'stdin-filename', value: 'NAME', summary: 'The name, and so the language, of the draft on standard input' },
];

/** `claimcheck check`: lays drafts against claims and articles and tells where they differ. */
export const check: Command = {
  name: 'check',
  operand: 'DRAFT...',
  summary: 'Check drafts against their sources',
  options: [
    ...CHECK_OPTIONS,
    { name: 'format', value: 'FORMAT', choices: FORMATS.map(({ name }) => name), summary: 'How to tell the findings' },
    { name: 'baseline', value: 'FILE', summary: 'Tell only what is not in this file, an earlier --format json' },
    { name: 'fail-on', value: 'SEVERITY', choices: THRESHOLDS, summary: 'The lowest severity that exits with 1' },
    { name: 'quiet', summary: 'Tell only what counts for --fail-on, and nothing when all is well' },
  ],
  notes: [
    'Without --source and --claims, the nearest claimcheck.json says what to check against; without one it is every',
    '*.claims.json under the working folder and every article under a folder "sources". "-" is standard input.',
  ],
  run: async (options, terminal) => {
    const baseline = await readBaseline(options.last('baseline'), terminal);
    if ('fault' in baseline) return fail(terminal, baseline.fault);
    const checked = await checkAll(options, terminal);
    const run = { ...checked, drafts: checked.drafts.map((draft) => withoutKnown(draft, baseline)) };
    tell(run, options, terminal);
    return exitCodeOf(run, thresholdOf(options));
  },
};

/** Checks every draft that the operands name against what the options name. */
export async function checkAll(options: Options, terminal: Terminal): Promise<CheckRun> {
  const started = terminal.host.now();
  const claims = await loadClaims(terminal.host, requestOf(options, terminal));
  const { files, problems } = await expandOperands(options.operands, terminal);
  const inputName = options.last('stdin-filename');
  const checked = await checkDrafts({ files, claims, terminal, started, inputName });
  return { ...checked, problems: [...problems, ...checked.problems] };
}

function requestOf(options: Options, { folder }: Terminal) {
  const uris = (option: string) => options.all(option).map((path) => fileUri(path, folder));
  const isNamed = options.has('source') || options.has('claims');
  return { folder: fileUri('.', folder), ...(isNamed ? { sources: uris('source'), claims: uris('claims') } : {}) };
}

interface Checking {
  readonly files: readonly string[];
  readonly claims: LoadedClaims;
  readonly terminal: Terminal;
  readonly started: number;
  readonly inputName: string | undefined;
}

function fail(terminal: Terminal, line: string): ExitCode {
  terminal.tell(line);
  return EXIT.failed;
}

/** A draft that cannot be read is a problem; the others are checked all the same. */
async function checkDrafts({ files, claims, terminal, started, inputName }: Checking): Promise<CheckRun> {
  const problems = locatedProblems(claims, terminal.folder);
  const sources = claims.sets.flatMap((set) => set.sources);
  if (sources.length === 0) {
    return { drafts: [], sources, problems: [...problems, ...noSources(problems)], milliseconds: 0 };
  }
  const checker = createChecker(claims.sets);
  const drafts: CheckedDraft[] = [];
  for (const file of files) {
    const draft = await checkDraft(file, checker, claims, terminal, inputName);
    if ('report' in draft) drafts.push(draft);
    else problems.push(draft);
  }
  const unused = drafts.flatMap(({ report }) => report.unusedWaivers ?? []);
  const useless = { problems: uselessWaivers(unused, claims.policy, claims.files), files: claims.files };
  problems.push(...locatedProblems(useless, terminal.folder));
  return { drafts, sources, problems, milliseconds: terminal.host.now() - started };
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

function tell(run: CheckRun, options: Options, terminal: Terminal): void {
  for (const problem of run.problems) terminal.tell(problemLine(problem));
  const format = FORMATS.find(({ name }) => name === options.last('format')) ?? DEFAULT_FORMAT;
  const shown = shownFrom(thresholdOf(options), options.has('quiet'));
  const shows = (finding: Finding): boolean => reaches(finding, shown);
  const style = terminal.hasColour ? coloured : plain;
  const showsIgnores = shown === 'hint';
  terminal.print(format.render(run, { columns: terminal.columns, style, shows, showsIgnores }));
  const isWell = !run.drafts.some(
    ({ report }) => report.findings.some(shows) || (shown === 'hint' && report.unusedIgnores !== undefined),
  );
  const isSilent = !format.isForPeople || run.drafts.length === 0 || (options.has('quiet') && isWell);
  if (!isSilent) terminal.tell(summaryOf(run));
}

/** Hints are only summed up, unless they count. */
function shownFrom(threshold: Threshold, isQuiet: boolean): Threshold {
  if (threshold === 'hint') return 'hint';
  return isQuiet && threshold === 'warning' ? 'warning' : 'information';
}

function thresholdOf(options: Options): Threshold {
  return THRESHOLDS.find((threshold) => threshold === options.last('fail-on')) ?? 'warning';
}

function exitCodeOf({ drafts, problems }: CheckRun, threshold: Threshold): ExitCode {
  if (problems.some(({ severity }) => severity === 'error')) return EXIT.failed;
  const isOver = drafts.some(
    ({ report }) =>
      report.findings.some((finding) => reaches(finding, threshold)) ||
      // An ignore that hides nothing is a hint.
      (report.unusedIgnores !== undefined && reaches({ severity: 'hint' }, threshold)),
  );
  return isOver ? EXIT.findings : EXIT.clean;
}
