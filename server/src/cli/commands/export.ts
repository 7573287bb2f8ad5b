import { resolve } from 'node:path';
import type { ClaimSet } from '../../core/index.js';
import { schemaOrg, webAnnotations } from '../../core/tools.js';
import { loadClaims } from '../../host/workspace.js';
import { type Command, EXIT } from '../command.js';
import { locatedProblems, problemLine } from '../problems.js';
import { fileUri } from '../read-draft.js';

const FORMATS = new Map<string, (claims: ClaimSet) => object>([
  ['web-annotation', webAnnotations],
  ['schema-org', schemaOrg],
]);
const USUAL = 'web-annotation';

/** `claimcheck export`: the claims of a file in a vocabulary that other programs read. */
export const exportClaims: Command = {
  name: 'export',
  operand: 'FILE',
  summary: 'Write claims as W3C Web Annotation or schema.org JSON-LD',
  options: [
    { name: 'format', value: 'FORMAT', choices: [...FORMATS.keys()], summary: `How; ${USUAL} if left out` },
    { name: 'out', value: 'FILE', summary: 'Write to this file instead of standard output' },
  ],
  notes: ['FILE is a claims file, or an article, which is read straight.'],
  run: async (options, { host, folder, tell, print, writeFile }) => {
    const [file = ''] = options.operands;
    const uri = fileUri(file, folder);
    const named = file.endsWith('.json') ? { claims: [uri] } : { sources: [uri] };
    const loaded = await loadClaims(host, { folder: fileUri('.', folder), ...named });
    for (const problem of locatedProblems(loaded, folder)) tell(problemLine(problem));
    const [claims] = loaded.sets;
    if (claims === undefined || claims.claims.length === 0) {
      if (loaded.problems.length === 0) tell(`${file} holds no claims`);
      return EXIT.failed;
    }
    const write = FORMATS.get(options.last('format') ?? USUAL) ?? webAnnotations;
    const text = `${JSON.stringify(write(claims), null, 2)}\n`;
    const out = options.last('out');
    const fault = out === undefined ? undefined : await writeFile(resolve(folder, out), text);
    if (out === undefined) print(text);
    if (fault === undefined) return EXIT.clean;
    tell(`${out} cannot be written: ${fault}`);
    return EXIT.failed;
  },
};
