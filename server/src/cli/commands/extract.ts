import { createHash } from 'node:crypto';
import { dirname, relative, resolve, sep } from 'node:path';
import { type ClaimSet, extractClaims } from '../../core/index.js';
import { describeArticle } from '../../host/article.js';
import { articleText, readArticle } from '../../host/read-article.js';
import { readText } from '../../host/read-text.js';
import { recordsBeside } from '../../host/source-records.js';
import { claimsFileText, mergeIntoFile } from '../claims-file.js';
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
    { name: 'out', value: 'FILE.claims.json', summary: 'Write to this file; claims that it has are kept' },
    { name: 'force', summary: 'Write the file anew, whatever it holds' },
  ],
  notes: [
    'Title, outlet and date are taken from the front matter of the article, or from the web page; what it does not say, from the CSL-JSON in a sources.json beside it.',
  ],
  run: async (options, terminal) => {
    const [article = ''] = options.operands;
    const uri = fileUri(article, terminal.folder);
    const readFile = (each: string) => readText(terminal.host, each);
    const read = await readArticle(readFile, uri);
    if ('fault' in read) return fail(terminal, problemLine(faultIn(article, read.fault)));
    const out = options.last('out');
    const isThere = async (each: string) => (await terminal.host.realUri(each)) !== undefined;
    const records = await recordsBeside(async (each) => ((await isThere(each)) ? readFile(each) : undefined), uri);
    for (const { message } of records.problems) terminal.tell(message);
    const claims = extractClaims(articleText(read), records.complete(describeArticle(uri, read)));
    const extracted = withStoredText(claims, read.text, pathBetween(out, article, terminal));
    if (out === undefined) return print(terminal, claimsFileText(extracted));
    return write(terminal, extracted, out, options.has('force'));
  },
};

/** The article's path as the claims file names it: seen from the claims file's folder, with slashes. */
function pathBetween(out: string | undefined, article: string, { folder }: Terminal): string {
  const from = out === undefined ? folder : dirname(resolve(folder, out));
  return relative(from, resolve(folder, article)).replaceAll(sep, '/');
}

/** The stored text stays in its own file; its hash tells later whether it has changed. */
function withStoredText(claims: ClaimSet, text: string, path: string): ClaimSet {
  const sha256 = createHash('sha256').update(text, 'utf8').digest('hex');
  return { ...claims, sources: claims.sources.map((source) => ({ ...source, text: path, sha256 })) };
}

/** What is there already stays, and what is new is added; a file that holds something else is left alone. */
async function write(terminal: Terminal, extracted: ClaimSet, out: string, isForced: boolean): Promise<ExitCode> {
  const present = isForced ? undefined : await fileAt(out, terminal);
  const merged = present === undefined ? undefined : mergeIntoFile(present, extracted);
  if (merged !== undefined && 'fault' in merged) {
    return fail(terminal, `${out} ${merged.fault}: choose another --out, or replace it with --force`);
  }
  const fault = await terminal.writeFile(resolve(terminal.folder, out), merged?.text ?? claimsFileText(extracted));
  if (fault !== undefined) return fail(terminal, `${out} cannot be written: ${fault}`);
  for (const line of merged?.notes ?? []) terminal.tell(`${out}: ${line}`);
  const written = merged === undefined ? extracted.claims.length : merged.added;
  terminal.tell(`${plural(written, 'claim')} ${merged === undefined ? 'written' : 'added'} to ${out}`);
  return EXIT.clean;
}

/** The text of the file that is to be written, where it is there and holds something. */
async function fileAt(out: string, { host, folder }: Terminal): Promise<string | undefined> {
  const present = await host.readFile(fileUri(out, folder), Number.POSITIVE_INFINITY);
  const text = present.kind === 'content' ? new TextDecoder().decode(present.bytes) : '';
  return text.trim() === '' ? undefined : text;
}

function print(terminal: Terminal, file: string): ExitCode {
  terminal.print(file);
  return EXIT.clean;
}

function fail(terminal: Terminal, line: string): ExitCode {
  terminal.tell(line);
  return EXIT.failed;
}
