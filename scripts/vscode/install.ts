/**
 * Installs code-server, the real workbench and extension host of VS Code, from npm into .cache/vscode when
 * it is first started. It stays away from the package's own dependencies, because `npm ci`
 * would take its second half away, and because it needs a newer Node than everything else.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmInstall } from './npm-install.js';

const CODE_SERVER = '4.139.1';
const NODE = '24.9.0';
/** code-server ends at once under any other. */
const NODE_MAJOR = '24';

export interface CodeServer {
  /** The Node that runs it. */
  readonly node: string;
  /** Its entry script. */
  readonly entry: string;
}

/** Installs what is missing: a quarter of a minute and 800 MB the first time, nothing later. */
export function installCodeServer(folder = path.resolve('.cache', 'vscode')): CodeServer {
  const done = path.join(folder, `installed-${CODE_SERVER}`);
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: dependencies() }));
    console.error(`Installing VS Code (code-server ${CODE_SERVER}) into .cache/vscode…`);
    npmInstall(folder);
    npmInstall(path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode'));
    writeFileSync(done, '');
  }
  const packages = path.join(folder, 'node_modules');
  return { node: nodePath(packages), entry: path.join(packages, 'code-server', 'out', 'node', 'entry.js') };
}

function dependencies(): Readonly<Record<string, string>> {
  return { 'code-server': CODE_SERVER, ...(hasRightNode() ? {} : { [nodePackage()]: NODE }) };
}

function hasRightNode(): boolean {
  return process.versions.node.startsWith(`${NODE_MAJOR}.`);
}

function nodePackage(): string {
  return `node-${process.platform}-${process.arch}`;
}

function nodePath(packages: string): string {
  return hasRightNode() ? process.execPath : path.join(packages, nodePackage(), 'bin', 'node');
}
