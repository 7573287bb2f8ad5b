import { type Checker, createChecker, type Finding } from '../../core/index.js';
import { type LoadedClaims, loadClaims } from '../../host/workspace.js';
import { readBaseline, withoutKnown } from '../baseline.js';
import { type CheckedDraft, type CheckRun, type ProblemAt, reaches, THRESHOLDS, type Threshold } from '../check-run.js';
import { claimsRequest, SOURCE_OPTIONS, STDIN_NAME } from '../claims-request.js';
import { type Command, EXIT, type ExitCode } from '../command.js';
import { expandOperands } from '../expand-operands.js';
import { FORMATS } from '../formats/index.js';
import type { Options } from '../options.js';
import { faultIn, locatedProblems, problemLine } from '../problems.js';
import { languageOf, readDraft, STANDARD_INPUT } from '../read-draft.js';
import { coloured, plain } from '../style.js';
import { summaryOf } from '../summary.js';
import type { Terminal } from '../terminal.js';

const [DEFAULT_FORMAT] = FORMATS;
const NO_SOURCES =
  'No sources here: name one with --source ARTICLE or --claims FILE, or put articles into a folder "sources".';

/** `claimcheck check`: lays drafts against claims and articles and tells where they differ. */
export const check: Command = {
  name: 'check',
  operand: 'DRAFT...',
  summary: 'Check drafts against their sources',
  options: [
    ...SOURCE_OPTIONS,
    STDIN_NAME,
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
  const claims = await loadClaims(terminal.host, claimsRequest(options, terminal));
  const { files, problems } = await expandOperands(options.operands, terminal);
  const inputName = options.last('stdin-filename');
  const checked = await checkDrafts({ files, claims, terminal, started, inputName });
  return { ...checked, problems: [...problems, ...checked.problems] };
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
  const checker = createChecker(claims.sets, { severities: claims.severities });
  const drafts: CheckedDraft[] = [];
  for (const file of files) {
    const draft = await checkDraft(file, checker, terminal, inputName);
    if ('report' in draft) drafts.push(draft);
    else problems.push(draft);
  }
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
  terminal: Terminal,
  inputName = STANDARD_INPUT,
): Promise<CheckedDraft | ProblemAt> {
  const read = await readDraft(file, terminal);
  const name = file === STANDARD_INPUT ? inputName : file;
  if ('fault' in read) return faultIn(file, read.fault);
  return { file: name, text: read.text, report: checker.check(read.text, { languageId: languageOf(name) }) };
}

function tell(run: CheckRun, options: Options, terminal: Terminal): void {
  for (const problem of run.problems) terminal.tell(problemLine(problem));
  const format = FORMATS.find(({ name }) => name === options.last('format')) ?? DEFAULT_FORMAT;
  const shown = shownFrom(thresholdOf(options), options.has('quiet'));
  const shows = (finding: Finding): boolean => reaches(finding, shown);
  const style = terminal.hasColour ? coloured : plain;
  terminal.print(format.render(run, { columns: terminal.columns, style, shows }));
  const isWell = !run.drafts.some(({ report }) => report.findings.some(shows));
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
  const findings = drafts.flatMap(({ report }) => report.findings);
  return findings.some((finding) => reaches(finding, threshold)) ? EXIT.findings : EXIT.clean;
}
