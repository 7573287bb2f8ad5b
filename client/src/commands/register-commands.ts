import { commands, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import type { DraftWatch } from '../draft-watch.js';
import { goTo } from '../places.js';
import type { CheckedPlace, PlaceParams } from '../protocol.js';
import type { StatusItem } from '../status-item.js';
import { acceptFinding, type FindingPlace } from './accept-finding.js';
import { applyFix } from './apply-fix.js';
import { folderCheck } from './check-folder.js';
import { copyFinding } from './copy-finding.js';
import { makeClaim } from './make-claim.js';
import { goToNextPlace } from './next-place.js';
import { openSample } from './open-sample.js';
import { openSource, showInSource } from './show-in-source.js';
import { showWalkthrough } from './show-walkthrough.js';
import { whyCommand } from './why.js';

/** What the commands work on. */
export interface CommandContext {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly log: LogOutputChannel;
  readonly status: StatusItem;
  readonly watch: DraftWatch;
}

export function registerCommands({ context, client, log, status, watch }: CommandContext): Disposable[] {
  const { extensionUri, globalStorageUri } = context;
  const why = whyCommand(client, watch);
  const folder = folderCheck(client, () => watch.tell());
  return [
    why,
    folder,
    commands.registerCommand('claimcheck.goTo', (location: Location) => goTo(location)),
    commands.registerCommand('claimcheck.showInSource', showInSource),
    commands.registerCommand('claimcheck.openSource', (place?: CheckedPlace) => openSource(watch, place)),
    commands.registerCommand('claimcheck.copyFinding', (place?: CheckedPlace) => copyFinding(watch, place)),
    commands.registerCommand('claimcheck.why', (place?: CheckedPlace | PlaceParams) => why.run(place)),
    commands.registerCommand('claimcheck.nextPlace', () => goToNextPlace(watch, 1)),
    commands.registerCommand('claimcheck.previousPlace', () => goToNextPlace(watch, -1)),
    commands.registerCommand('claimcheck.checkFolder', () => folder.run()),
    commands.registerCommand('claimcheck.applyFix', applyFix),
    commands.registerCommand('claimcheck.acceptFinding', (place: FindingPlace) => acceptFinding(client, place)),
    commands.registerCommand('claimcheck.makeClaim', () => makeClaim(client)),
    commands.registerCommand('claimcheck.openSample', () => openSample(extensionUri, globalStorageUri)),
    commands.registerCommand('claimcheck.showWalkthrough', showWalkthrough),
    commands.registerCommand('claimcheck.showOutput', () => log.show()),
    commands.registerCommand('claimcheck.restartServer', () => {
      status.clear();
      return client.stop().then(() => client.start());
    }),
  ];
}
