/**
 * Sentences of our own (test/trials/dev): short ones of one fact, as reporters write them, with figures taken from elsewhere in the
 * article and true ones that it lacks. Those of test/trials/held are for counting and are never read here.
 */
import { compareFigures } from '../../server/src/core/align/figures/compare.js';
import type { SlotIndex } from '../../server/src/core/align/figures/slot-index.js';
import { extractClaims } from '../../server/src/core/index.js';
import type { Figure } from '../../server/src/core/mentions/figure.js';
import { findFigures } from '../../server/src/core/mentions/figures/find-figures.js';
import { describeArticle } from '../../server/src/host/article.js';
import { readTrials, type Trial } from '../trials/trial.js';
import { figuresOf, type Item, overlaps, readDraft } from './items.js';

export function trialItems(): Item[] {
  return readTrials('dev').flatMap((trial) => {
    // Read as a check of it reads it.
    const { name, source: text } = trial;
    const index = figuresOf(extractClaims(text, describeArticle(`file:///${name}.md`, { text })));
    return [
      ...trial.right.map((sentence) => trialItem(trial, sentence, undefined, index)),
      ...trial.wrong.map(({ sentence, right }) => trialItem(trial, sentence, right, index)),
    ];
  });
}

function trialItem({ name, base }: Trial, sentence: string, right: string | undefined, source: SlotIndex): Item {
  const before = `${base}\n\n`;
  const { prose, draft } = readDraft(before + sentence);
  const scope = { start: before.length, end: before.length + sentence.length };
  const isInScope = (figure: Figure): boolean => overlaps(prose.toDocument(figure), scope);
  const figures = draft.statements
    .flatMap((statement) => statement.figures.map(({ figure }) => figure))
    .filter(isInScope);
  const wrong = right === undefined ? [] : wrongFigures(figures, findFigures(right));
  const isWrong = (figure: { start: number }): boolean => wrong.some(({ start }) => start === figure.start);
  return {
    world: 'trial',
    key: name,
    groups: [`trial ${name}`],
    draft,
    prose,
    source,
    scope,
    kind: right === undefined ? 'right' : wrong[0]?.class === 'date' ? 'date' : 'number',
    isClean: false,
    isCore: false,
    isGood: true,
    rightSpan: right,
    // Of a wrong sentence only the wrong figure is known for sure.
    labelOf: (figure) => (!isInScope(figure) ? undefined : right === undefined ? 0 : isWrong(figure) ? 1 : undefined),
    isWrong,
  };
}

/** The one figure of a sentence that is of the kind of the right one and differs from it; none where two are. */
function wrongFigures(figures: readonly Figure[], right: readonly Figure[]): readonly Figure[] {
  const wrong = figures.filter((figure) =>
    right.some((other) => other.class === figure.class && compareFigures(figure, other) === 'differ'),
  );
  return wrong.length === 1 ? wrong : [];
}
