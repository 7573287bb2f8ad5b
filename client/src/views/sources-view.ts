import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { type ClaimOverview, type SourceOverview, sourcesRequest, type Use } from '../protocol.js';
import { verdictWord } from '../verdict-words.js';
import { VERDICT_ICONS } from './verdict-icons.js';

export type SourceNode = SourceOverview | ClaimOverview | Use;

export interface SourcesView extends TreeDataProvider<SourceNode>, Disposable {
  /** Asks the server anew when the view is next looked at. */
  refresh(): void;
}

/** The sources of the folder in front: each claim, and where drafts use it. */
export function sourcesView(client: BaseLanguageClient): SourcesView {
  const changed = new EventEmitter<undefined>();
  const sources = async (): Promise<SourceNode[]> => {
    const uri = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
    if (uri === undefined || !client.isRunning()) return [];
    return [...(await client.sendRequest(sourcesRequest, { uri: uri.toString() }))];
  };
  return {
    onDidChangeTreeData: changed.event,
    refresh: () => changed.fire(undefined),
    dispose: () => changed.dispose(),
    getChildren: (node) => (node === undefined ? sources() : childrenOf(node)),
    getTreeItem: (node) => ('claims' in node ? sourceItem(node) : 'uses' in node ? claimItem(node) : useItem(node)),
  };
}

function childrenOf(node: SourceNode): SourceNode[] {
  if ('claims' in node) return [...node.claims];
  return 'uses' in node ? [...node.uses] : [];
}

function sourceItem({ id, label, uri, claims }: SourceOverview): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
  const used = claims.filter(({ uses }) => uses.length > 0).length;
  item.id = `${uri ?? ''}#${id}`;
  item.description = l10n.t('{0} of {1} claims used', used, claims.length);
  item.iconPath = new ThemeIcon('book');
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  return item;
}

function claimItem({ words, location, uses }: ClaimOverview): TreeItem {
  const label = words.replace(/\s+/g, ' ');
  const item = new TreeItem(
    label,
    uses.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
  );
  const contradicted = uses.filter(({ verdict }) => verdict === 'contradicted').length;
  const state = [usesInWords(uses.length), ...(contradicted > 0 ? [l10n.t('{0} contradicted', contradicted)] : [])];
  item.description = uses.length > 0 ? state.join(', ') : '';
  item.tooltip = words;
  item.accessibilityInformation = { label: `${label}, ${state.join(', ')}` };
  if (contradicted > 0) item.iconPath = VERDICT_ICONS.contradicted;
  else if (uses.length > 0) item.iconPath = VERDICT_ICONS.supported;
  return jumping(item, location);
}

function usesInWords(count: number): string {
  if (count === 0) return l10n.t('not used');
  return count === 1 ? l10n.t('used once') : l10n.t('used {0} times', count);
}

function useItem({ location, words, verdict }: Use): TreeItem {
  const label = words.replace(/\s+/g, ' ');
  const item = new TreeItem(label);
  const place = l10n.t(
    '{0}, line {1}',
    workspace.asRelativePath(Uri.parse(location.uri)),
    location.range.start.line + 1,
  );
  item.description = place;
  item.iconPath = VERDICT_ICONS[verdict];
  item.accessibilityInformation = { label: `${label}, ${verdictWord(verdict, l10n.t)}, ${place}` };
  return jumping(item, location);
}

function jumping(item: TreeItem, location: Location | undefined): TreeItem {
  if (location !== undefined)
    item.command = { title: l10n.t('Go to the place'), command: 'claimcheck.goTo', arguments: [location] };
  return item;
}
