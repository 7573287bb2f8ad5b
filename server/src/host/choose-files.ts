import { baseName, relativePath, resolveUri } from './addresses.js';
import { findFiles, staysWithin } from './find-files.js';
import { isGlob, matchesGlob } from './glob.js';
import type { Host } from './host.js';
import { LIMITS } from './limits.js';
import type { Project } from './project-file.js';
import type { FileProblem } from './workspace.js';

export interface ChosenFiles {
  readonly claims: readonly string[];
  readonly sources: readonly string[];
  readonly problems: readonly FileProblem[];
}

/** The claims files and articles that a project names or describes by patterns. Nothing outside its folder is chosen. */
export async function chooseFiles(host: Host, project: Project): Promise<ChosenFiles> {
  const { folder, claims, sources } = project;
  const patterns = [...claims, ...sources].filter(isGlob);
  const found = patterns.length > 0 ? await findFiles(host, folder, patterns) : { uris: [], outside: [], isCut: false };
  const isChosen = (uri: string, named: readonly string[]): boolean =>
    named.some((pattern) => isGlob(pattern) && matchesGlob(pattern, relativePath(folder, uri)));
  const claimsNamed = await namedFiles(host, project, claims);
  const sourcesNamed = await namedFiles(host, project, sources);
  return {
    claims: unique([...claimsNamed.uris, ...found.uris.filter((uri) => isChosen(uri, claims))]),
    sources: unique([...sourcesNamed.uris, ...found.uris.filter((uri) => isChosen(uri, sources))]),
    problems: [
      ...project.problems,
      ...claimsNamed.problems,
      ...sourcesNamed.problems,
      ...found.outside.map((uri) =>
        problem(uri, `${baseName(uri)} is a link that leaves the folder: copy the file into it.`),
      ),
      ...(found.isCut ? [problem(folder, TOO_MANY_ENTRIES)] : []),
    ],
  };
}

const TOO_MANY_ENTRIES = `Only the first ${LIMITS.entries} entries of this folder were searched for sources: name the files in claimcheck.json.`;

async function namedFiles(host: Host, { folder, file }: Project, named: readonly string[]) {
  const uris: string[] = [];
  const problems: FileProblem[] = [];
  for (const path of named.filter((name) => !isGlob(name))) {
    const uri = resolveUri(folder, path);
    if (await staysWithin(host, folder, uri)) uris.push(uri);
    else problems.push(problem(file?.uri ?? folder, `"${path}" leaves the folder: copy the file into it.`));
  }
  return { uris, problems };
}

function problem(file: string, message: string): FileProblem {
  return { severity: 'warning', message, file };
}

function unique(uris: readonly string[]): string[] {
  return [...new Set(uris)];
}
