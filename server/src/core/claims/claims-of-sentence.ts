import type { Figure } from '../mentions/figure.js';
import type { Statement } from '../mentions/reading.js';
import type { Prose } from '../text/prose.js';
import type { Span } from '../types.js';
import { anchorAt } from './anchor-at.js';
import type { ExtractedAttribution } from './extracted-attribution.js';
import { factOf } from './extracted-figure.js';
import { idOfSentence, type TakenIds, uniqueIds, wordsForId } from './readable-ids.js';
import type { Claim } from './schema.js';
import { stanceOf } from './stance-of-claim.js';

export interface SentenceToClaim {
  /** The id of the source. */
  readonly source: string;
  readonly document: string;
  readonly prose: Prose;
  readonly statement: Statement;
  readonly attributions: readonly ExtractedAttribution[];
  /** What bare numbers count. */
  readonly nouns: ReadonlyMap<Figure, string>;
  /** The ids that are taken; those of this sentence are added. */
  readonly ids: TakenIds;
}

/** A fact of a sentence, with the words that carry it. */
export interface Fact extends Span {
  /** What tells it from the sentence's others in an id: what is counted, the cue. */
  readonly name: string;
  /** Without these words it is not said: the figure, the content of an attribution. */
  readonly core: Span;
  readonly fields: Pick<Claim, 'quantity' | 'date' | 'attribution'>;
}

/**
 * One claim for the sentence, which holds its quantity, its date and its attribution where there is one of each kind.
 * Where there are more of a kind, each has a claim of its own besides, anchored at the words that carry it.
 */
export function claimsOfSentence(sentence: SentenceToClaim): Claim[] {
  const kinds = byKind(factsOf(sentence));
  const ofTheirOwn = kinds.filter((kind) => kind.length > 1).flat();
  const [id = ''] = uniqueIds([idOfSentence(sentence.statement)], sentence.ids);
  const ids = uniqueIds(
    ofTheirOwn.map(({ name }) => `${id}-${wordsForId(name)}`),
    sentence.ids,
  );
  return [
    toClaim(sentence, id, sentence.statement, onlyOnes(kinds)),
    ...ofTheirOwn.map((fact, index) => toClaim(sentence, ids[index] ?? id, fact, fact.fields)),
  ];
}

/** The quantities, dates and attributions of a sentence. */
export function factsOf(sentence: Omit<SentenceToClaim, 'source' | 'document' | 'ids'>): Fact[] {
  return [...figureFacts(sentence), ...attributionFacts(sentence)];
}

/** What is said once, of each kind: where there are two figures, neither is the figure of the whole. */
export function singleFields(facts: readonly Fact[]): Fact['fields'] {
  return onlyOnes(byKind(facts));
}

function byKind(facts: readonly Fact[]): Fact[][] {
  return [
    facts.filter(({ fields }) => fields.quantity),
    facts.filter(({ fields }) => fields.date),
    facts.filter(({ fields }) => fields.attribution),
  ];
}

function onlyOnes(kinds: readonly Fact[][]): Fact['fields'] {
  const only = kinds.filter((kind) => kind.length === 1).flat();
  return Object.assign({}, ...only.map(({ fields }) => fields));
}

function toClaim({ source, document, prose }: SentenceToClaim, id: string, span: Span, fields: Fact['fields']): Claim {
  const stance = stanceOf(prose.text.slice(span.start, span.end));
  return { id, source, anchor: anchorAt(document, prose.toDocument(span)), ...fields, ...stance };
}

function figureFacts({
  prose: { text },
  statement,
  nouns,
}: Pick<SentenceToClaim, 'prose' | 'statement' | 'nouns'>): Fact[] {
  const figures = statement.figures.map(({ figure }) => figure);
  return figures.flatMap((figure, index) => {
    const fields = factOf(figure, text, nouns.get(figure));
    if (fields.quantity === undefined && fields.date === undefined) return [];
    const { end } = figure;
    const from = phraseStart(figure, Math.max(statement.start, figures[index - 1]?.end ?? 0), text);
    return [
      {
        start: from,
        end,
        core: figure,
        name: fields.quantity?.noun ?? fields.quantity?.unit ?? (fields.date ? 'date' : 'figure'),
        fields,
      },
    ];
  });
}

const PHRASE_BREAK = /[,;:()[\]“”"–—]|\s(?:and|but|or|while|as)(?=\s)/g;

/** Where the words before a figure begin that belong to it: "Indonesia would send 1,200 troops". */
function phraseStart(figure: Figure, earliest: number, text: string): number {
  const before = text.slice(earliest, figure.start);
  const last = [...before.matchAll(PHRASE_BREAK)].at(-1);
  const start = last === undefined ? earliest : earliest + last.index + last[0].length;
  return start + (/^\s*/.exec(text.slice(start, figure.start))?.[0].length ?? 0);
}

function attributionFacts({ attributions }: Pick<SentenceToClaim, 'attributions'>): Fact[] {
  return attributions
    .filter(({ content }) => content.end > content.start)
    .map(({ content, attribution }) => ({
      ...content,
      core: content,
      name: attribution.cue ?? attribution.speaker ?? 'quote',
      fields: { attribution },
    }));
}
