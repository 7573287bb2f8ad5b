import { type ClaimSet, extractClaims } from '../../core/index.js';
import { describeArticle } from '../../host/article.js';
import { articleText, readArticle } from '../../host/read-article.js';
import { readBytes, readText } from '../../host/read-text.js';
import { recordsBeside } from '../../host/source-records.js';
import { type Command, EXIT } from '../command.js';
import { faultIn, problemLine } from '../problems.js';
import { fileUri } from '../read-draft.js';
import { pathBetween, sha256Of, writeClaims } from '../write-claims.js';

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
    const read = await readArticle((each) => readBytes(terminal.host, each), uri);
    if ('fault' in read) {
      terminal.tell(problemLine(faultIn(article, read.fault)));
      return EXIT.failed;
    }
    const out = options.last('out');
    const isThere = async (each: string) => (await terminal.host.realUri(each)) !== undefined;
    const records = await recordsBeside(
      async (each) => ((await isThere(each)) ? readText(terminal.host, each) : undefined),
      uri,
    );
    for (const { message } of records.problems) terminal.tell(message);
    const claims = extractClaims(articleText(read), records.complete(describeArticle(uri, read)));
    const extracted = withStoredText(claims, read.text, pathBetween(out, article, terminal));
    return writeClaims(terminal, extracted, out, options.has('force'));
  },
};

/** The stored text stays in its own file; its hash tells later whether it has changed. */
function withStoredText(claims: ClaimSet, text: string, path: string): ClaimSet {
  const extracted = claims.claims.map(({ id }) => id);
  const stored = { text: path, sha256: sha256Of(text), extracted };
  return { ...claims, sources: claims.sources.map((source) => ({ ...source, ...stored })) };
}
