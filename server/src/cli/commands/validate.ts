import { loadClaims } from '../../host/workspace.js';
import { type Command, EXIT } from '../command.js';
import { locatedProblems, problemLine } from '../problems.js';
import { fileUri } from '../read-draft.js';
import { plural } from '../summary.js';

/** `claimcheck validate`: the schema, the ids, and every quotation against the stored source text. */
export const validate: Command = {
  name: 'validate',
  operand: 'FILE.claims.json...',
  summary: 'Check claims files: schema, ids, and every quotation against the stored text of its source',
  options: [{ name: 'quiet', summary: 'Say nothing when all is well' }],
  notes: [],
  run: async (options, { host, folder, tell }) => {
    const claims = options.operands.map((file) => fileUri(file, folder));
    const loaded = await loadClaims(host, { folder: fileUri('.', folder), claims });
    const problems = locatedProblems(loaded, folder);
    for (const problem of problems) tell(problemLine(problem));
    if (problems.some(({ severity }) => severity === 'error')) return EXIT.failed;
    const count = loaded.sets.reduce((sum, set) => sum + set.claims.length, 0);
    if (!options.has('quiet')) tell(`${plural(count, 'claim')} of ${plural(loaded.sources.length, 'source')} checked`);
    return EXIT.clean;
  },
};
