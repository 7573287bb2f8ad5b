// `npm start`: checks the sample newsroom's faulty draft in the terminal.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { ensureBuilt, ensureInstalled, root } from './prepare.mjs';

const DRAFT = 'drafts/faulty.md';

ensureInstalled();
ensureBuilt();
const newsroom = path.join(root, 'data', 'sample');
const commandLine = path.join(root, 'dist', 'cli.cjs');
console.log(`claimcheck check ${DRAFT}    (in data/sample, against its sources)\n`);
const { status } = spawnSync(process.execPath, [commandLine, 'check', DRAFT], { cwd: newsroom, stdio: 'inherit' });
// The draft is faulty on purpose: findings are what this command is to show.
if (status !== 0 && status !== 1) process.exit(status ?? 2);
console.log('\nThe same in VS Code, in your browser: npm run try');
