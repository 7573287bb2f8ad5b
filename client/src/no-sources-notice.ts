import { commands, l10n, type Memento, window } from 'vscode';

const SAID = 'claimcheck.saidNoSources';

/** Says once, and never again on this machine, that there is nothing to check against. The status item says it always. */
export function noSourcesNotice(memory: Memento): () => void {
  return () => {
    if (memory.get<boolean>(SAID)) return;
    void memory.update(SAID, true);
    void offerSample();
  };
}

async function offerSample(): Promise<void> {
  const openSample = l10n.t('Open Sample');
  const showHow = l10n.t('Show How');
  const fact = l10n.t('No sources here: Claimcheck compares a draft with the articles in the folder’s “sources”.');
  const choice = await window.showInformationMessage(fact, openSample, showHow);
  if (choice === openSample) await commands.executeCommand('claimcheck.openSample');
  if (choice === showHow) await commands.executeCommand('claimcheck.showWalkthrough');
}
