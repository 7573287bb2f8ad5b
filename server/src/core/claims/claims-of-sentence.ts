import type { Figure } from '../mentions/figure.js';
import type { Statement } from '../mentions/reading.js';
import type { Prose } from '../text/prose.js';
import type { Span } from '../types.js';
import { anchorAt } from './anchor-at.js';
import type { ExtractedAttribution } from './extracted-attribution.js';
import { factOf } from './extracted-figure.js';
import { idOfSentence, uniqueIds, wordsForId } from './readable-ids.js';
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
  readonly ids: Set<string>;
}

/** A fact of a sentence, with what tells it from the sentence's others in an id: what is counted, the cue. */
interface Fact extends Span {
  readonly name: string;
  readonly fields: Pick<Claim, 'quantity' | 'date' | 'attribution'>;
}

/**
 * One claim for the sentence, which holds its quantity, its date and its attribution where there is one of each kind.
 * Where there are more of a kind, each has a claim of its own besides, anchored at the words that carry it.
 */
export function claimsOfSentence(sentence: SentenceToClaim): Claim[] {
  const facts = [...figureFacts(sentence), ...attributionFacts(sentence)];
  const kinds = [
    facts.filter(({ fields }) => fields.quantity),
    facts.filter(({ fields }) => fields.date),
    facts.filter(({ fields }) => fields.attribution),
  ];
  const ofSentence = kinds.filter((kind) => kind.length === 1).flat();
  const ofTheirOwn = kinds.filter((kind) => kind.length > 1).flat();
  const [id = ''] = uniqueIds([idOfSentence(sentence.statement)], sentence.ids);
  const ids = uniqueIds(
    ofTheirOwn.map(({ name }) => `${id}-${wordsForId(name)}`),
    sentence.ids,
  );
  const whole: Fact['fields'] = Object.assign({}, ...ofSentence.map(({ fields }) => fields));
  return [
    toClaim(sentence, id, sentence.statement, whole),
    ...ofTheirOwn.map((fact, index) => toClaim(sentence, ids[index] ?? id, fact, fact.fields)),
  ];
}

function toClaim({ source, document, prose }: SentenceToClaim, id: string, span: Span, fields: Fact['fields']): Claim {
  const stance = stanceOf(prose.text.slice(span.start, span.end));
  return { id, source, anchor: anchorAt(document, prose.toDocument(span)), ...fields, ...stance };
}

function figureFacts({ prose: { text }, statement, nouns }: SentenceToClaim): Fact[] {
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

function attributionFacts({ attributions }: SentenceToClaim): Fact[] {
  return attributions
    .filter(({ content }) => content.end > content.start)
    .map(({ content, attribution }) => ({
      ...content,
      name: attribution.cue ?? attribution.speaker ?? 'quote',
      fields: { attribution },
    }));
}
