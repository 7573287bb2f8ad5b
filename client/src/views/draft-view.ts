import { l10n, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { DraftWatch } from '../draft-watch.js';
import type { CheckedPlace, Verdict } from '../protocol.js';
import { verdictWord } from '../verdict-words.js';
import { VERDICT_ICONS } from './verdict-icons.js';

const LONGEST_FACT = 40;

/** All places of one verdict. */
export interface VerdictGroup {
  readonly verdict: Verdict;
  readonly places: readonly CheckedPlace[];
}

export type DraftNode = VerdictGroup | CheckedPlace;

/** Contradicted first: what a writer has to do comes before what is done. */
const VERDICTS: readonly Verdict[] = ['contradicted', 'unsourced', 'supported'];

/** The draft in front: every place that was looked at, by its verdict. */
export function draftView(watch: DraftWatch): TreeDataProvider<DraftNode> {
  return {
    onDidChangeTreeData: (listener: () => void) => watch.onDidChange(() => listener()),
    getChildren: (node) => (node === undefined ? groups(watch) : 'places' in node ? [...node.places] : []),
    getTreeItem: (node) => ('places' in node ? groupItem(node) : placeItem(node, watch.current()?.uri ?? '')),
  };
}

function groups(watch: DraftWatch): VerdictGroup[] {
  const checked = watch.current()?.checked ?? [];
  const all = VERDICTS.map((verdict) => ({ verdict, places: checked.filter((place) => place.verdict === verdict) }));
  return all.filter(({ places }) => places.length > 0);
}

function groupItem({ verdict, places }: VerdictGroup): TreeItem {
  const state = verdict === 'supported' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const word = verdictWord(verdict, l10n.t);
  const item = new TreeItem(word.charAt(0).toUpperCase() + word.slice(1), state);
  // The same group stays open or closed from one check to the next.
  item.id = verdict;
  item.description = String(places.length);
  item.iconPath = VERDICT_ICONS[verdict];
  item.accessibilityInformation = { label: `${places.length} ${word}` };
  return item;
}

function placeItem(place: CheckedPlace, uri: string): TreeItem {
  const { words, verdict, finding, evidence, range } = place;
  const [source] = evidence;
  const line = l10n.t('line {0}', range.start.line + 1);
  const label = words.replace(/\s+/g, ' ');
  const item = new TreeItem(label);
  const beside = finding?.expected ? `→ ${finding.expected}` : besideOf(place);
  item.description = [beside, line].filter((part) => part !== undefined).join(' · ');
  item.tooltip = [finding?.message, ...evidence.map(({ quote, label }) => `“${quote}”\n${label}`)]
    .filter(Boolean)
    .join('\n\n');
  item.iconPath = VERDICT_ICONS[verdict];
  item.contextValue = [finding ? 'finding' : 'checked', ...(source?.location ? ['sourced'] : [])].join(' ');
  item.command = { title: l10n.t('Go to the place'), command: 'claimcheck.goTo', arguments: [{ uri, range }] };
  item.accessibilityInformation = {
    label: [label, verdictWord(verdict, l10n.t), finding?.message ?? source?.label, line].filter(Boolean).join(', '),
  };
  return item;
}

/** The source's other fact beside a wrong one, and otherwise where it stands. */
function besideOf({ words, verdict, evidence }: CheckedPlace): string | undefined {
  if (verdict !== 'contradicted') return evidence[0]?.label;
  const fact = evidence.find((each) => each.fact !== words)?.fact.replace(/\s+/g, ' ');
  return fact !== undefined && fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…` : fact;
}
