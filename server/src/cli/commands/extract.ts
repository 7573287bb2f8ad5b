import { createHash } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import { type ClaimSet, extractClaims } from '../../core/index.js';
import { describeArticle } from '../../host/article.js';
import { readText } from '../../host/read-text.js';
import { type Command, EXIT, type ExitCode } from '../command.js';
import { faultIn, problemLine } from '../problems.js';
import { fileUri } from '../read-draft.js';
import { plural } from '../summary.js';
import type { Terminal } from '../terminal.js';

/** `claimcheck extract`: writes the claims of an article as a file that a person can go on with. */
export const extract: Command = {
  name: 'extract',
  operand: 'ARTICLE',
  summary: 'Read the claims out of an article',
  options: [
    { name: 'out', value: 'FILE.claims.json', summary: 'Write to this file instead of standard output' },
    { name: 'force', summary: 'Write even where the file holds something else' },
  ],
  notes: ['Title, outlet and date are taken from the front matter of the article where it has one.'],
  run: async (options, terminal) => {
    const [article = ''] = options.operands;
    const uri = fileUri(article, terminal.folder);
    const read = await readText(terminal.host, uri);
    if ('fault' in read) return fail(terminal, problemLine(faultIn(article, read.fault)));
    const out = options.last('out');
    const claims = extractClaims(read.text, describeArticle(uri, read.text));
    const file = asFile(claims, read.text, pathBetween(out, article, terminal));
    if (out === undefined) return print(terminal, file);
    return write(terminal, { file, out, isForced: options.has('force'), count: claims.claims.length });
  },
};

/** The article's path as the claims file names it: seen from the claims file's folder, with slashes. */
function pathBetween(out: string | undefined, article: string, { folder }: Terminal): string {
  const from = out === undefined ? folder : dirname(resolve(folder, out));
  return relative(from, resolve(folder, article)).replaceAll(sep, '/');
}

/** The stored text stays in its own file; its hash tells later whether it has changed. */
function asFile(claims: ClaimSet, text: string, path: string): string {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  const sources = claims.sources.map(({ content: _content, ...source }) => ({ ...source, text: path, sha256 }));
  return `${JSON.stringify({ ...claims, sources }, null, 2)}\n`;
}

interface Writing {
  readonly file: string;
  readonly out: string;
  readonly isForced: boolean;
  readonly count: number;
}

async function write(terminal: Terminal, { file, out, isForced, count }: Writing): Promise<ExitCode> {
  const present = await terminal.host.readFile(fileUri(out, terminal.folder), Number.POSITIVE_INFINITY);
  const isOther = present.kind === 'content' && new TextDecoder().decode(present.bytes) !== file;
  if (isOther && !isForced) {
    return fail(terminal, `${out} is there and holds something else: choose another --out, or replace it with --force`);
  }
  const fault = await terminal.writeFile(resolve(terminal.folder, out), file);
  if (fault !== undefined) return fail(terminal, `${out} cannot be written: ${fault}`);
  terminal.tell(`${plural(count, 'claim')} written to ${out}`);
  return EXIT.clean;
}

function print(terminal: Terminal, file: string): ExitCode {
  terminal.print(file);
  return EXIT.clean;
}

function fail(terminal: Terminal, line: string): ExitCode {
  terminal.tell(line);
  return EXIT.failed;
}
