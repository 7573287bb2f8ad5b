import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DRAFT_PATTERNS } from '../host/draft-language.js';
import { findFiles } from '../host/find-files.js';
import { isGlob } from '../host/glob.js';
import type { ProblemAt } from './check-run.js';
import { faultIn } from './problems.js';
import { fileUri, STANDARD_INPUT } from './read-draft.js';
import type { Terminal } from './terminal.js';

/** A draft that an operand names. */
export interface NamedDraft {
  /** Its path as the caller sees it; "-" for standard input. */
  readonly file: string;
  /** True where a folder was named, in which sources may lie beside the drafts. */
  readonly isInFolder: boolean;
}

type Expanded = readonly NamedDraft[] | ProblemAt;

const NO_MATCH = 'fits no file: mend the pattern, or run this in another folder';
const NO_DRAFT = 'holds no draft: name a file, or another folder';
const TOO_MANY = 'holds more files than are looked through: name a folder in it, or a pattern';

/** The drafts that the operands name: a folder stands for all drafts in it, a pattern for the files that fit it, as where a shell leaves it alone. */
export async function expandOperands(operands: readonly string[], terminal: Terminal) {
  const drafts = new Map<string, NamedDraft>();
  const problems: ProblemAt[] = [];
  for (const operand of operands) {
    const expanded = await expandOperand(operand, terminal);
    if ('message' in expanded) problems.push(expanded);
    else for (const draft of expanded) if (drafts.get(draft.file)?.isInFolder !== false) drafts.set(draft.file, draft);
  }
  return { drafts: [...drafts.values()], problems };
}

async function expandOperand(operand: string, { host, folder }: Terminal): Promise<Expanded> {
  if (operand === STANDARD_INPUT) return [{ file: operand, isInFolder: false }];
  const uri = fileUri(operand, folder);
  const nothing = await host.readFile(uri, 0);
  const reason = nothing.kind === 'failure' ? nothing.reason : undefined;
  if (reason === 'folder') {
    const { uris, isCut } = await findFiles(host, uri, DRAFT_PATTERNS);
    if (isCut) return faultIn(operand, TOO_MANY);
    return uris.length === 0 ? faultIn(operand, NO_DRAFT) : uris.map((each) => found(each, folder, true));
  }
  if (reason !== 'missing' || !isGlob(operand)) return [{ file: operand, isInFolder: false }];
  const { uris } = await findFiles(host, fileUri('.', folder), [operand.replaceAll('\\', '/').replace(/^\.\//, '')]);
  return uris.length === 0 ? faultIn(operand, NO_MATCH) : uris.map((each) => found(each, folder, false));
}

function found(uri: string, folder: string, isInFolder: boolean): NamedDraft {
  return { file: relative(folder, fileURLToPath(uri)), isInFolder };
}
