import { commands } from 'vscode';

/** Opens the first minutes: see a finding, fix it, go to the source, add your own. */
export async function showWalkthrough(): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', 'claimcheck.claimcheck#firstMinutes');
}
