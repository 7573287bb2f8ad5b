import { type Disposable, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DraftWatch } from '../draft-watch.js';
import { draftView } from './draft-view.js';
import { sourcesView } from './sources-view.js';

/** The Claimcheck view: the draft in front by verdict, and the sources by claim. */
export function registerViews(client: BaseLanguageClient, watch: DraftWatch): Disposable[] {
  const draft = window.createTreeView('claimcheck.draft', {
    treeDataProvider: draftView(watch),
    showCollapseAll: true,
  });
  const provider = sourcesView(client);
  const sources = window.createTreeView('claimcheck.sources', { treeDataProvider: provider, showCollapseAll: true });
  const follow = (): void => {
    const contradicted = (watch.current()?.checked ?? []).filter(({ verdict }) => verdict === 'contradicted').length;
    const tooltip =
      contradicted === 1 ? l10n.t('1 place contradicted') : l10n.t('{0} places contradicted', contradicted);
    draft.badge = contradicted > 0 ? { value: contradicted, tooltip } : undefined;
    if (sources.visible) provider.refresh();
  };
  return [
    draft,
    sources,
    provider,
    watch.onDidChange(follow),
    sources.onDidChangeVisibility(({ visible }) => {
      if (visible) provider.refresh();
    }),
  ];
}
