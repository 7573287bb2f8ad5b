import type { Candidate } from '../../server/src/core/align/figures/candidates.js';
import { matchDraft } from '../../server/src/core/align/figures/draft-matches.js';
import type { FigureMatch } from '../../server/src/core/align/figures/figure-matches.js';
import { type FigureFamily, familyOf, isTied, type Regime } from '../../server/src/core/align/figures/figure-model.js';
import type { Features } from '../../server/src/core/align/figures/slot-features.js';
import type { Weights } from '../../server/src/core/align/figures/weights.js';
import { rewriteFigure } from '../../server/src/core/align/rewrite/rewrite.js';
import type { Figure } from '../../server/src/core/mentions/figure.js';
import { type Item, overlaps } from './items.js';
import type { Choice } from './regression.js';

/** A figure that could be flagged, with all that the verdict sees. */
export interface Contest {
  readonly item: Item;
  readonly family: FigureFamily;
  readonly regime: Regime;
  readonly features: Features;
  /** False for what is never told loudly, however likely it is. */
  readonly isTied: boolean;
  readonly label: 0 | 1 | undefined;
  readonly isWrong: boolean;
  /** The quick fix would put the source's words back. */
  readonly isMended: boolean;
  /** Rewordings of one sentence share a twin key and count less. */
  readonly twin: string;
  readonly show: string;
}

export function contestsOf(item: Item, rank: Weights): Contest[] {
  return matchDraft(item.draft, [item.source], rank).flatMap(({ match, contested }) => {
    const { figure } = match.figure;
    const place = item.prose.toDocument(figure);
    if (!contested || !overlaps(place, item.scope)) return [];
    const label = labelOf(item, figure, contested.regime);
    const isWrong = item.isWrong(figure);
    const { slot } = contested.differ;
    const surface = item.draft.text.slice(figure.start, figure.end);
    return [
      {
        item,
        family: familyOf(match.figure, contested.features),
        regime: contested.regime,
        features: contested.features,
        isTied: isTied(match.figure, contested.features),
        label,
        isWrong,
        isMended: isWrong && isMended(item, match, contested.differ),
        twin: `${item.key}|${surface}|${label}`,
        show: `${marked(item.draft.text, match.figure.statement, figure)}\n      source: ${marked(slot.source.reading.text, slot.statement, slot.figure)}`,
      },
    ];
  });
}

/** A row with a mistake often holds a second one, so that what nothing agrees with there is neither right nor wrong. */
function labelOf(item: Item, figure: Figure, regime: Regime): 0 | 1 | undefined {
  const label = item.labelOf(figure);
  const isUncertain = label === 0 && regime === 'alone' && item.world === 'pairs' && !item.isClean;
  return isUncertain ? undefined : label;
}

const RIVAL_MARGIN = 0.5;

function isMended(item: Item, match: FigureMatch, differ: Candidate): boolean {
  if (item.rightSpan === undefined || (match.rival && differ.score - match.rival.score < RIVAL_MARGIN)) return false;
  const { text } = item.draft;
  const fix = rewriteFigure(match.figure.figure, differ.slot.figure, text, differ.slot.source.reading.text);
  return (
    fix !== undefined &&
    plain(text.slice(0, fix.start) + fix.expected + text.slice(fix.end)).includes(plain(item.rightSpan))
  );
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
}

function marked(text: string, around: { start: number; end: number }, at: { start: number; end: number }): string {
  return `${text.slice(around.start, at.start)}[[${text.slice(at.start, at.end)}]]${text.slice(at.end, around.end)}`.replaceAll(
    '\n',
    ' ',
  );
}

/** What the ranker learns from: figures whose true slot is known. */
export function choicesOf(item: Item): Choice[] {
  const { goldOf } = item;
  if (!goldOf || !item.isGood) return [];
  return matchDraft(item.draft, [item.source]).flatMap(({ match }) => {
    if (item.labelOf(match.figure.figure) === undefined) return [];
    const candidates = match.candidates.filter(({ crossesClass }) => !crossesClass);
    const gold = goldOf(match.figure.figure, candidates);
    return [
      { options: candidates.map((candidate) => ({ features: candidate.features, isGold: gold.has(candidate) })) },
    ];
  });
}
