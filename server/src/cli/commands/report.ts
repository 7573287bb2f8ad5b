import { resolve } from 'node:path';
import { checkAll } from '../check-drafts.js';
import { SOURCE_OPTIONS, STDIN_NAME } from '../claims-request.js';
import { type Command, EXIT } from '../command.js';
import { problemLine } from '../problems.js';
import { htmlReport } from '../report/html.js';
import { markdownReport } from '../report/markdown.js';
import { summaryOf } from '../summary.js';

const FORMATS = ['html', 'markdown'] as const;

/** `claimcheck report`: the annotated draft, for a fact-checking desk. */
export const report: Command = {
  name: 'report',
  operand: 'DRAFT...',
  summary: 'Write the annotated draft: every checked place with the source’s words in the margin',
  options: [
    ...SOURCE_OPTIONS,
    STDIN_NAME,
    { name: 'out', value: 'FILE.html', summary: 'Write to this file instead of standard output' },
    { name: 'format', value: 'FORMAT', choices: FORMATS, summary: 'A page, or a table for a review thread' },
    { name: 'date', value: 'DAY', summary: 'The day of the check, as it is to be printed' },
  ],
  notes: ['The page holds everything that it needs, and no script. It exits with 0 whatever was found.'],
  run: async (options, terminal) => {
    const run = await checkAll(options, terminal);
    for (const problem of run.problems) terminal.tell(problemLine(problem));
    if (run.problems.some(({ severity }) => severity === 'error')) return EXIT.failed;
    const date = options.last('date');
    const context = { sources: run.sources, ...(date !== undefined && { date }) };
    const write = options.last('format') === 'markdown' ? markdownReport : htmlReport;
    const text = write(run.drafts, context);
    const out = options.last('out');
    if (out === undefined) terminal.print(text);
    const fault = out === undefined ? undefined : await terminal.writeFile(resolve(terminal.folder, out), text);
    if (fault !== undefined) {
      terminal.tell(`${out} could not be written: ${fault}.`);
      return EXIT.failed;
    }
    if (out !== undefined) terminal.tell(summaryOf(run));
    return EXIT.clean;
  },
};
