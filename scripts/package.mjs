// `npm run package`: the extension as claimcheck.vsix. package.json's `files` says what is in it.
import { ensureInstalled, runNode, runTool } from './prepare.mjs';

ensureInstalled();
runNode(['scripts/build.mjs']);
// The bundles hold their packages.
runTool('@vscode/vsce/vsce', ['package', '--no-dependencies', '--out', 'claimcheck.vsix']);
