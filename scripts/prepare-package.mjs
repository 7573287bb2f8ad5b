// npm runs this after an install and before it packs. Where Claimcheck is installed globally from its repository, as
// pre-commit does, npm leaves out what the build needs; it is then installed here first, without scripts of its own.
import process from 'node:process';
import { ensureReady, runNpm } from './prepare.mjs';

const here = { npm_config_global: 'false', npm_config_prefix: '', npm_config_location: 'project' };

ensureReady(() => {
  const env = { ...process.env, ...here };
  runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { env });
});
