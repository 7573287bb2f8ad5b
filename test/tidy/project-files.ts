import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the project, by its path from the root: "server/src/core/index.ts". */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What is not written by hand, as in .gitignore. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'coverage', '.cache', 'test-output', '.vscode-test']);
const IS_BINARY = /\.(?:png|gif|jpg|ico|vsix|woff2?|tsbuildinfo)$/;

/** Every text file under some folders; under the root where none is named. */
export function projectFiles(...folders: readonly string[]): ProjectFile[] {
  const roots = folders.length > 0 ? folders : ['.'];
  return roots
    .flatMap((folder) => pathsUnder(folder))
    .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') }));
}

/** The TypeScript that is shipped. */
export function shippedCode(): ProjectFile[] {
  return projectFiles('server/src', 'client/src').filter(({ path }) => path.endsWith('.ts'));
}

export function projectFile(path: string): string {
  return readFileSync(ROOT + path, 'utf8');
}

function pathsUnder(folder: string): string[] {
  const entries = readdirSync(ROOT + folder, { withFileTypes: true }).filter(({ name }) => !LEFT_OUT.has(name));
  return entries.flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pathsUnder(path);
    return entry.isFile() && !IS_BINARY.test(path) ? [path] : [];
  });
}
