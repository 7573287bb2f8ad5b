// What every command does first: install what the lock file asks for, and build what is older than its sources.
// Plain Node without packages, because on a fresh clone there are none.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const SOURCES = [
  'client/src',
  'server/src',
  'data',
  'scripts/build.mjs',
  'scripts/build',
  'scripts/bill-of-materials.mjs',
  'package.json',
  'package-lock.json',
];

/** Installs the packages where they are missing or of other versions than the lock file names. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing the packages that package-lock.json names…');
  runNpm(['ci', '--no-audit', '--no-fund']);
}

/** Builds dist/ where it is missing or older than a source. */
export function ensureBuilt() {
  if (isBuilt()) return;
  console.error('Building…');
  runNode(['scripts/build.mjs']);
}

/** Builds dist/ where that is needed, and installs before only what that needs. */
export function ensureReady(install = ensureInstalled) {
  if (isBuilt()) return;
  if (!isInstalled()) install();
  ensureBuilt();
}

/** Runs Node in the repository's root; a failure ends this command with the same exit code. */
export function runNode(parameters, options = {}) {
  run(process.execPath, parameters, options);
}

/** Runs a tool of node_modules, by the path of its script. */
export function runTool(script, parameters) {
  runNode([path.join('node_modules', script), ...parameters]);
}

/** The npm that started this command, or the one on the path. */
export function runNpm(parameters, options = {}) {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...parameters], options);
  run('npm', parameters, { shell: process.platform === 'win32', ...options });
}

function run(command, parameters, options) {
  const { status, error } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit', ...options });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

function isInstalled() {
  const installed = packagesIn(path.join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  // What is optional is for other platforms, or not needed.
  const wanted = Object.entries(packagesIn(path.join(root, 'package-lock.json')) ?? {});
  return wanted.every(([at, { version, optional }]) => at === '' || optional || installed[at]?.version === version);
}

function packagesIn(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : undefined;
}

function isBuilt() {
  const dist = path.join(root, 'dist', 'THIRD_PARTY_LICENSES.txt');
  if (!existsSync(dist)) return false;
  const built = statSync(dist).mtimeMs;
  return SOURCES.every((source) => newest(path.join(root, source)) < built);
}

function newest(file) {
  const status = statSync(file);
  if (!status.isDirectory()) return status.mtimeMs;
  return Math.max(status.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}
