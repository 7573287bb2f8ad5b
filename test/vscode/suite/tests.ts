import * as vscode from 'vscode';
import { assert } from './assert.js';
import {
  addFile,
  codeOf,
  findingOn,
  findingsOf,
  noFindingOn,
  openFile,
  positionOf,
  replace,
  until,
  wordsAt,
} from './editor.js';
import { definitionAt, hoverWith, quickFix } from './features.js';

export type Test = () => Promise<void>;

/** The faulty draft of the sample newsroom gives Indonesia's offer as 1,500 troops; the source says 1,200. */
const DRAFT = 'drafts/faulty.md';
const WRONG = '1,500';
const RIGHT = '1,200';

/** A draft without a mistake. Its figure of ferry workers is in no source, which is told quietly. */
const RIGHT_DRAFT = 'drafts/right.md';
const UNSOURCED = '41';

/** What a writer does with the sample newsroom, in the order in which a writer does it. */
export const TESTS: Readonly<Record<string, Test>> = {
  'underlines a wrong figure, and says what the source says': async () => {
    const finding = await findingOn(await openFile(DRAFT), WRONG);
    assert.equal(codeOf(finding), 'number-mismatch');
    assert.match(finding.message, /The source says 1,200/);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
  },

  'leads from a finding to the words of the source': async () => {
    const finding = await findingOn(await openFile(DRAFT), WRONG);
    const [related] = finding.relatedInformation ?? [];
    assert.ok(related, 'a finding names its source');
    assert.match(await wordsAt(related.location), /1,200/);
  },

  'says nothing against a draft that is right': async () => {
    const draft = await openFile(RIGHT_DRAFT);
    const hint = await findingOn(draft, UNSOURCED);
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Hint);
    const loud = findingsOf(draft).filter(({ severity }) => severity < vscode.DiagnosticSeverity.Information);
    assert.deepEqual(loud, []);
  },

  'shows the source’s sentence over the figure': async () => {
    const draft = await openFile(DRAFT);
    const { range } = await findingOn(draft, WRONG);
    const text = await hoverWith(draft, range.start, 'The source says 1,200');
    assert.match(text, /would be willing to send \*\*1,200/);
    assert.match(text, /Meridian Dispatch/);
  },

  'shows the source over a figure that is right, too': async () => {
    const draft = await openFile(RIGHT_DRAFT);
    assert.match(await hoverWith(draft, positionOf(draft, RIGHT), 'willing to send'), /✓/);
  },

  'goes from the figure to its place in the source': async () => {
    const draft = await openFile(DRAFT);
    const { range } = await findingOn(draft, WRONG);
    const target = await definitionAt(draft, range.start);
    assert.match(target.uri.path, /sources\/isf-report\.md$/);
    assert.match(await wordsAt(target), /1,200/);
  },

  'changes the figure to the source’s by a quick fix, and takes the finding away': async () => {
    const draft = await openFile(DRAFT);
    const fix = await quickFix(draft, await findingOn(draft, WRONG), `Change to ${RIGHT}`);
    assert.ok(fix.isPreferred, 'one claim settles it');
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await noFindingOn(draft, WRONG);
    assert.match(draft.getText(), /send \*\*1,200 troops\*\*/);
  },

  'finds what is wrong while it is written': async () => {
    const draft = await openFile(RIGHT_DRAFT);
    await findingOn(draft, UNSOURCED);
    await replace(draft, '50 percent', '45 percent');
    await findingOn(draft, '45', 'number-mismatch');
    await replace(draft, '45 percent', '50 percent');
    await noFindingOn(draft, '45');
  },

  'checks a draft anew when a source changes': async () => {
    const draft = await openFile(RIGHT_DRAFT);
    await findingOn(draft, UNSOURCED);
    const article = 'In Lisbon, 52 ferry workers ended a strike that had kept six boats in port since Tuesday.\n';
    const source = await addFile('sources/ferries.md', article);
    await findingOn(draft, UNSOURCED, 'number-mismatch');
    await vscode.workspace.fs.delete(source);
    await findingOn(draft, UNSOURCED, 'figure-unsourced');
  },

  'checks a draft that has not been saved': async () => {
    const content = 'Indonesia would be willing to send 1,300 troops to Gaza, an Indonesian official said.\n';
    const draft = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(draft);
    await findingOn(draft, '1,300', 'number-mismatch');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  },

  'finds the same after a restart of the server': async () => {
    const draft = await openFile(DRAFT);
    await findingOn(draft, WRONG);
    await vscode.commands.executeCommand('claimcheck.restartServer');
    await findingOn(draft, WRONG);
    await replace(draft, WRONG, RIGHT);
    await noFindingOn(draft, WRONG);
  },

  'makes a claim of the words that are selected in a source': async () => {
    const words = 'no Arab country has committed troops';
    const source = await openFile('sources/isf-report.md');
    const start = positionOf(source, words);
    const editor = await vscode.window.showTextDocument(source);
    editor.selection = new vscode.Selection(start, source.positionAt(source.offsetAt(start) + words.length));
    await vscode.commands.executeCommand('claimcheck.makeClaim');
    const shown = await until('the claims file with the claim', () => {
      const document = vscode.window.activeTextEditor?.document;
      const isThere = document?.fileName.endsWith('.claims.json') && document.getText().includes(`"exact": "${words}"`);
      return isThere ? document : undefined;
    });
    assert.deepEqual(findingsOf(shown), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  },

  'has every command of its manifest': async () => {
    const there = await vscode.commands.getCommands(true);
    for (const { command } of extension().packageJSON.contributes.commands) assert.ok(there.includes(command), command);
  },
};

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('claimcheck.claimcheck');
  assert.ok(found, 'the extension is installed');
  return found;
}
