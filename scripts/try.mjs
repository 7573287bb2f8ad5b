// `npm run try`: the sample newsroom in a real VS Code, in the browser.
import { runNode } from './prepare.mjs';

runNode(['scripts/package.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
runNode(['scripts/run.mjs', 'scripts/vscode/try.ts']);
