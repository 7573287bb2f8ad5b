import type { Finding } from '../../core/index.js';
import { type Baseline, readBaseline, withoutKnown } from '../baseline.js';
import { checkAll } from '../check-drafts.js';
import { type CheckRun, reaches, THRESHOLDS, type Threshold } from '../check-run.js';
import { SOURCE_OPTIONS, STDIN_NAME } from '../claims-request.js';
import { type Command, EXIT, type ExitCode } from '../command.js';
import { FORMATS } from '../formats/index.js';
import type { Options } from '../options.js';
import { problemLine } from '../problems.js';
import { coloured, plain } from '../style.js';
import { summaryOf } from '../summary.js';
import type { Terminal } from '../terminal.js';
import { checkAtEveryChange, watchFault } from '../watch.js';

const [DEFAULT_FORMAT] = FORMATS;

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
    {
      name: 'cache',
      value: 'FOLDER',
      summary: 'Keep what is read of long articles here, so that the next run is quicker',
    },
    { name: 'fail-on', value: 'SEVERITY', choices: THRESHOLDS, summary: 'The lowest severity that exits with 1' },
    { name: 'watch', summary: 'Check again whenever a draft or a source changes, until Ctrl+C' },
    { name: 'quiet', summary: 'Tell only what counts for --fail-on, and nothing when all is well' },
  ],
  notes: [
    'Without --source and --claims, the nearest claimcheck.json says what to check against; without one it is every',
    '*.claims.json under the working folder and every article under a folder "sources". A folder stands for all drafts in it,',
    '"-" for standard input.',
  ],
  run: async (options, terminal) => {
    const baseline = await readBaseline(options.last('baseline'), terminal);
    if ('fault' in baseline) return fail(terminal, baseline.fault);
    const once = () => outcomeOf(options, terminal, baseline);
    if (!options.has('watch')) return tell(await once(), terminal);
    const fault = watchFault(options);
    if (fault !== undefined) return fail(terminal, `claimcheck check: ${fault}`);
    return checkAtEveryChange(options, terminal, once, (outcome) => tell(outcome, terminal));
  },
};

function fail(terminal: Terminal, line: string): ExitCode {
  terminal.tell(line);
  return EXIT.failed;
}

/** What one check comes to. */
export interface Outcome {
  readonly exitCode: ExitCode;
  /** For standard output. */
  readonly text: string;
  /** For standard error: what could not be done, and the sum, which is never twice the same because of its time. */
  readonly problems: readonly string[];
  readonly summary?: string;
  /** The folders of the drafts and of their sources. */
  readonly folders: readonly string[];
}

async function outcomeOf(options: Options, terminal: Terminal, baseline: Baseline): Promise<Outcome> {
  const checked = await checkAll(options, terminal);
  const run = { ...checked, drafts: checked.drafts.map((draft) => withoutKnown(draft, baseline)) };
  const format = FORMATS.find(({ name }) => name === options.last('format')) ?? DEFAULT_FORMAT;
  const shown = shownFrom(thresholdOf(options), options.has('quiet'));
  const shows = (finding: Finding): boolean => reaches(finding, shown);
  const style = terminal.hasColour ? coloured : plain;
  const showsIgnores = shown === 'hint';
  const isWell = !run.drafts.some(
    ({ report }) => report.findings.some(shows) || (showsIgnores && report.unusedIgnores !== undefined),
  );
  const isSilent = !format.isForPeople || run.drafts.length === 0 || (options.has('quiet') && isWell);
  return {
    exitCode: exitCodeOf(run, thresholdOf(options)),
    text: format.render(run, { columns: terminal.columns, style, shows, showsIgnores }),
    problems: run.problems.map(problemLine),
    folders: run.folders,
    ...(!isSilent && { summary: summaryOf(run) }),
  };
}

function tell({ exitCode, text, problems, summary }: Outcome, terminal: Terminal): ExitCode {
  for (const line of problems) terminal.tell(line);
  terminal.print(text);
  if (summary !== undefined) terminal.tell(summary);
  return exitCode;
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
