import { commands, type Memento, window } from 'vscode';

const SAID = 'claimcheck.saidNoSources';
const OPEN_SAMPLE = 'Open Sample';
const SHOW_HOW = 'Show How';

/** Says once, and never again on this machine, that there is nothing to check against. The status item says it always. */
export function noSourcesNotice(memory: Memento): () => void {
  return () => {
    if (memory.get<boolean>(SAID)) return;
    void memory.update(SAID, true);
    void offerSample();
  };
}

async function offerSample(): Promise<void> {
  const fact = 'No sources here: Claimcheck compares a draft with the articles in the folder’s “sources”.';
  const choice = await window.showInformationMessage(fact, OPEN_SAMPLE, SHOW_HOW);
  if (choice === OPEN_SAMPLE) await commands.executeCommand('claimcheck.openSample');
  if (choice === SHOW_HOW) await commands.executeCommand('claimcheck.showWalkthrough');
}
