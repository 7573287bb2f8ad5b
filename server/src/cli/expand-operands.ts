import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFiles } from '../host/find-files.js';
import { isGlob } from '../host/glob.js';
import type { ProblemAt } from './check-run.js';
import { faultIn } from './problems.js';
import { fileUri, STANDARD_INPUT } from './read-draft.js';
import type { Terminal } from './terminal.js';

/** The drafts that the operands name: a pattern stands for the files that fit it, as where a shell leaves it alone. */
export async function expandOperands(operands: readonly string[], { host, folder }: Terminal) {
  const files: string[] = [];
  const problems: ProblemAt[] = [];
  for (const operand of operands) {
    const isPattern = operand !== STANDARD_INPUT && isGlob(operand);
    if (!isPattern || (await host.realUri(fileUri(operand, folder))) !== undefined) {
      files.push(operand);
      continue;
    }
    const { uris } = await findFiles(host, fileUri('.', folder), [operand.replaceAll('\\', '/').replace(/^\.\//, '')]);
    files.push(...uris.map((uri) => relative(folder, fileURLToPath(uri))));
    if (uris.length === 0)
      problems.push(faultIn(operand, 'fits no file: mend the pattern, or run this in another folder'));
  }
  return { files: [...new Set(files)], problems };
}
