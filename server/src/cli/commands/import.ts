import type { ClaimSet, Source } from '../../core/index.js';
import { type ImportedClaims, importAnnotations } from '../../core/tools.js';
import { readText } from '../../host/read-text.js';
import { isLibrary, sourcesInRecords } from '../../host/source-records.js';
import { type LoadedSource, loadClaims } from '../../host/workspace.js';
import { type Command, EXIT } from '../command.js';
import type { Options } from '../options.js';
import { linesOf } from '../positions.js';
import { faultIn, locatedProblems, problemLine } from '../problems.js';
import { fileUri } from '../read-draft.js';
import { plural } from '../summary.js';
import type { Terminal } from '../terminal.js';
import { pathBetween, sha256Of, writeClaims } from '../write-claims.js';

/** `claimcheck import`: makes claims of annotations, and sources of a library of references. */
export const importClaims: Command = {
  name: 'import',
  operand: 'EXPORT.json',
  summary: 'Make claims of annotations (W3C, Hypothesis), or sources of a CSL-JSON library (Zotero)',
  options: [
    { name: 'source', value: 'ARTICLE', summary: 'The article that is annotated; may be given several times' },
    { name: 'out', value: 'FILE.claims.json', summary: 'Write to this file; what it has is kept' },
  ],
  notes: [
    'Annotations belong to the source with their address: the url of an article, or of a source in --out.',
    'Where its text is known, they are anchored in it. What cannot be used is told, and the rest is imported.',
  ],
  run: async (options, terminal) => {
    const [file = ''] = options.operands;
    const read = await readText(terminal.host, fileUri(file, terminal.folder));
    if ('fault' in read) return fail(terminal, problemLine(faultIn(file, read.fault)));
    const imports = isLibrary(read.text) ? fromLibrary(read.text) : await fromAnnotations(read.text, options, terminal);
    const { claims, problems } = imports;
    const { positionAt } = linesOf(read.text);
    for (const problem of problems)
      terminal.tell(problemLine({ ...problem, file, ...(problem.span && positionAt(problem.span.start)) }));
    if (claims.sources.length === 0) return fail(terminal, `${file} holds nothing that can be imported`);
    const written = await writeClaims(terminal, claims, options.last('out'));
    if (isLibrary(read.text)) terminal.tell(`${plural(claims.sources.length, 'source')} imported`);
    return written;
  },
};

function fromLibrary(json: string): ImportedClaims {
  const { sources, problems } = sourcesInRecords(json);
  const claims: ClaimSet = { version: 1, sources: [...sources], claims: [] };
  return { claims, problems };
}

/** Against the sources of the file that is written to, and the articles that are named. */
async function fromAnnotations(json: string, options: Options, terminal: Terminal): Promise<ImportedClaims> {
  const { host, folder } = terminal;
  const out = options.last('out');
  const outUri = out === undefined ? undefined : fileUri(out, folder);
  const isThere = outUri !== undefined && (await host.realUri(outUri)) !== undefined;
  const articles = options.all('source').map((path) => ({ path, uri: fileUri(path, folder) }));
  const loaded = await loadClaims(host, {
    folder: fileUri('.', folder),
    claims: isThere ? [outUri] : [],
    sources: articles.map(({ uri }) => uri),
  });
  const unread = loaded.problems.filter(({ file }) => articles.some(({ uri }) => uri === file));
  for (const problem of locatedProblems({ ...loaded, problems: unread }, folder)) terminal.tell(problemLine(problem));
  const sources = loaded.sources.map(({ source, textUri, claimsUri }: LoadedSource): Source => {
    const path = articles.find(({ uri }) => uri === textUri)?.path;
    if (claimsUri !== undefined || path === undefined) return source;
    const text = loaded.files.find(({ uri }) => uri === textUri)?.text ?? '';
    return { ...source, text: pathBetween(out, path, terminal), sha256: sha256Of(text) };
  });
  const ofFile = loaded.sources.find(({ claimsUri }) => claimsUri !== undefined)?.set.claims ?? [];
  return importAnnotations(
    json,
    sources,
    ofFile.map(({ id }) => id),
  );
}

function fail(terminal: Terminal, line: string) {
  terminal.tell(line);
  return EXIT.failed;
}
