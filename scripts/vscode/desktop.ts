/** `npm run test:desktop [VERSION]`: the suite inside a desktop VS Code, which is downloaded first. */
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from '../../test/vscode/build-suite.js';
import { copySample } from './sample.js';

const sample = copySample();
await runTests({
  version: process.argv[2] ?? 'stable',
  extensionDevelopmentPath: path.resolve(),
  extensionTestsPath: await buildSuite(),
  launchArgs: [sample.folder, '--disable-extensions'],
});
sample.remove();
