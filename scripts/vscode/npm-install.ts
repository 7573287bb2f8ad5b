import { spawnSync } from 'node:child_process';

/** Without the install scripts, which would compile or download. What they make is not needed here. */
export function npmInstall(folder: string): void {
  const parameters = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock'];
  const { status } = spawnSync('npm', parameters, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`npm install failed in ${folder}`);
}
