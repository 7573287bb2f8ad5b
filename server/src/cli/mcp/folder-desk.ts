import { type Checker, createChecker } from '../../core/index.js';
import { draftPolicy } from '../../host/draft-policy.js';
import { staysWithin } from '../../host/find-files.js';
import { type ClaimsRequest, type LoadedClaims, loadClaims } from '../../host/workspace.js';
import { type Desk, type DraftText, type Fault, problemsOf } from '../../tools/desk.js';
import { faultIn, problemLine } from '../problems.js';
import { fileUri, languageOf, readDraft, STANDARD_INPUT } from '../read-draft.js';
import type { Terminal } from '../terminal.js';

/** The working folder for the tools: read anew at every call, because an assistant changes files between two. */
export function folderDesk(request: ClaimsRequest, terminal: Terminal): () => Promise<Desk> {
  let last: { readonly key: string; readonly checker: Checker } | undefined;
  let previous: LoadedClaims | undefined;
  return async () => {
    const loaded = await loadClaims(terminal.host, { ...request, ...(previous && { previous }) });
    previous = loaded;
    const key = keyOf(loaded);
    // Reading the sources for a checker takes most of the time: the last one is kept while they stay the same.
    const checker = () => {
      if (last?.key !== key)
        last = { key, checker: createChecker(loaded.sets, loaded.memory && { memory: loaded.memory }) };
      return last.checker;
    };
    return {
      sets: loaded.sets.filter(({ sources }) => sources.length > 0),
      problems: problemsOf(loaded),
      check: (text, languageId, file = 'draft.md') => {
        const uri = fileUri(file, terminal.folder);
        const { severities, waivers } = draftPolicy(loaded.policy, uri, terminal.host.today());
        return checker().check(text, { languageId, severities, waivers });
      },
      readDraft: (path) => draftIn(request.folder, path, terminal),
    };
  };
}

function keyOf({ files }: LoadedClaims): string {
  return JSON.stringify(files.map(({ uri, text }) => [uri, text]));
}

/** An assistant may read drafts of the working folder, and nothing outside it. */
async function draftIn(folder: string, path: string, terminal: Terminal): Promise<DraftText | Fault> {
  const isWithin =
    path !== STANDARD_INPUT && (await staysWithin(terminal.host, folder, fileUri(path, terminal.folder)));
  if (!isWithin) return { fault: `"${path}" is not in the working folder: name a draft in it, or give text.` };
  const read = await readDraft(path, terminal);
  return 'fault' in read
    ? { fault: problemLine(faultIn(path, read.fault)) }
    : { text: read.text, languageId: languageOf(path) };
}
