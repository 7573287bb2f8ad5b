import { outletNamed, sameOutlet } from '../../mentions/speech/outlets.js';
import type { OutletMention, SpokenAttribution } from '../../mentions/speech.js';
import type { Span } from '../../types.js';
import type { OutletAlignment, SourceSpan } from '../alignment.js';
import { differingWords } from './differing-words.js';
import type { Rival } from './same-words.js';

/** An outlet that a source credits. */
interface CreditedOutlet {
  readonly name: string;
  readonly at: SourceSpan;
}

const ARTICLE = /(?<!\p{L})[Tt]he\s$/u;

/** The outlets that a draft credits with some words, against those that the same words' attributions credit. */
export function alignOutlets(
  { outlets }: SpokenAttribution,
  text: string,
  rivals: readonly Rival[],
): OutletAlignment[] {
  const credited = rivals.flatMap(creditedBy);
  return outlets.map((outlet) => alignOutlet(outlet, text, rivals, credited));
}

/** What the claims file records; otherwise the outlets that the source names. */
function creditedBy({ attribution, record, source }: Rival): CreditedOutlet[] {
  const { content, outlets } = attribution;
  if (record?.outlet !== undefined) return [{ name: record.outlet, at: { ...content, source } }];
  return outlets.map(({ name, start, end }) => ({ name, at: { start, end, source } }));
}

function alignOutlet(
  outlet: OutletMention,
  text: string,
  rivals: readonly Rival[],
  credited: readonly CreditedOutlet[],
): OutletAlignment {
  const same = credited.find(({ name }) => sameOutlet(name, outlet.name));
  if (same) return { outlet, verdict: 'supported', at: same.at };
  const [right] = credited;
  if (right === undefined || rivals.some((rival) => isOwnOutlet(rival, outlet)))
    return { outlet, verdict: 'unsourced' };
  const name = properName(right.name);
  return { outlet, verdict: 'contradicted', at: right.at, rightName: name, ...rewriting(outlet, text, name, right) };
}

/** What a paper reports may be credited to that paper. */
function isOwnOutlet({ source: { source } }: Rival, { name }: OutletMention): boolean {
  const publisher = source['container-title'];
  return publisher !== undefined && sameOutlet(publisher, name);
}

function properName(name: string): string {
  return outletNamed(name) ?? name;
}

/** The outlet's name alone; its article goes or comes with it. */
function rewriting(outlet: OutletMention, text: string, name: string, { at }: CreditedOutlet) {
  const { reading } = at.source;
  const hasArticle = /^The /.test(name) || ARTICLE.test(reading.text.slice(Math.max(0, at.start - 5), at.start));
  const bare = name.replace(/^The /, '');
  return differingWords(text, withArticle(outlet, text), hasArticle ? `the ${bare}` : bare);
}

function withArticle({ start, end }: Span, text: string): Span {
  const article = ARTICLE.exec(text.slice(Math.max(0, start - 5), start));
  return { start: start - (article?.[0].length ?? 0), end };
}
