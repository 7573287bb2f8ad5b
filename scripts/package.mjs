// `npm run package`: the extension as claimcheck.vsix. `.vscodeignore` says what is in it.
import { ensureInstalled, runNode, runTool } from './prepare.mjs';

ensureInstalled();
runNode(['scripts/build.mjs']);
// The bundles hold their packages; the README's picture is in the package, and needs no address of a repository.
const options = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
runTool('@vscode/vsce/vsce', ['package', ...options, '--out', 'claimcheck.vsix']);
