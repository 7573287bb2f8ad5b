import type { Evidence, Source, Verdict } from '../../core/index.js';
import { checkedPlaces } from '../../core/tools.js';
import type { CheckedDraft } from '../check-run.js';
import { sourceNames } from '../source-names.js';
import { annotatedDraft, type Note, type Paragraph, type Stretch } from './annotated-draft.js';
import { STYLE_SHEET } from './style-sheet.js';

/** What a report is made of besides the drafts. */
export interface ReportContext {
  readonly sources: readonly Source[];
  /** The day of the check, where the caller gave one: the same input gives the same bytes. */
  readonly date?: string;
}

const MARKS: Readonly<Record<Verdict, string>> = { contradicted: '✗', unsourced: '?', supported: '✓' };
const WORDS: Readonly<Record<Verdict, string>> = {
  contradicted: 'contradicted',
  unsourced: 'without a source',
  supported: 'supported',
};
const VERDICTS: readonly Verdict[] = ['contradicted', 'unsourced', 'supported'];

/** The annotated draft that a fact-checking desk works from: one file, no script, nothing from outside. */
export function htmlReport(drafts: readonly CheckedDraft[], context: ReportContext): string {
  const title = drafts.length === 1 ? `Annotated draft: ${drafts[0]?.file ?? ''}` : 'Annotated drafts';
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escaped(title)}</title>`,
    `<style>${STYLE_SHEET}</style>`,
    '</head>',
    '<body>',
    header(title, drafts, context),
    '<main>',
    ...drafts.map((draft) => article(draft, context, drafts.length > 1)),
    sourcesSection(drafts, context),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function header(title: string, drafts: readonly CheckedDraft[], { sources, date }: ReportContext): string {
  const counts = VERDICTS.map((verdict) => {
    const count = drafts
      .flatMap(({ report }) => checkedPlaces(report))
      .filter((span) => span.verdict === verdict).length;
    return `<li class="${verdict}"><span class="sign" aria-hidden="true">${MARKS[verdict]}</span> <b>${count}</b> ${WORDS[verdict]}</li>`;
  });
  const ignored = drafts.reduce((sum, { report }) => sum + (report.ignored?.length ?? 0), 0);
  if (ignored > 0) counts.push(`<li><b>${ignored}</b> ignored by the writer</li>`);
  const day = date === undefined ? '' : `Checked on ${escaped(date)} `;
  return [
    '<header>',
    `<h1>${escaped(title)}</h1>`,
    `<p class="about">${day}against ${sources.length} source${sources.length === 1 ? '' : 's'} by Claimcheck, offline.</p>`,
    `<ul class="counts">${counts.join('')}</ul>`,
    '<p class="signoff"><span>Checked by</span><span>Date</span><span>Signature</span></p>',
    '</header>',
  ].join('\n');
}

function article(draft: CheckedDraft, context: ReportContext, isOneOfMany: boolean): string {
  const title = isOneOfMany ? `<h2 class="file">${escaped(draft.file)}</h2>` : '';
  return `<article>${title}\n${annotatedDraft(draft)
    .map((paragraph) => row(paragraph, context))
    .join('\n')}\n</article>`;
}

/** A paragraph, and beside it at the same height what the sources say. */
function row({ kind, stretches, notes }: Paragraph, context: ReportContext): string {
  const text = stretches.map(stretch).join('');
  const shown = kind === 'heading' ? `<h2>${text}</h2>` : `<p>${text}</p>`;
  const margin =
    notes.length === 0 ? '' : `<ol class="notes">${notes.map((note) => marginNote(note, context)).join('')}</ol>`;
  return `<div class="row"><div class="text">${shown}</div><div class="margin">${margin}</div></div>`;
}

function stretch({ text, note, isLast, styles }: Stretch): string {
  const shown = styles.reduceRight((inner, style) => `<${style}>${inner}</${style}>`, escaped(text));
  if (note === undefined) return shown;
  const number = isLast ? `<sup>${MARKS[note.verdict]}${note.number}</sup>` : '';
  return `<span class="mark ${note.verdict}">${shown}</span>${number}`;
}

function marginNote(note: Note, context: ReportContext): string {
  const { number, verdict, finding, words, evidence } = note;
  const fact = finding ? escaped(finding.message) : `“${escaped(cut(words))}”`;
  const remedy = finding?.expected === undefined ? '' : `<p class="remedy">${remedyOf(finding.expected)}</p>`;
  const shown = verdict === 'supported' ? evidence.slice(0, 1).map(shortQuote) : evidence.slice(0, 2);
  const quotes = shown.map((one) => quotation(one, context));
  const sign = `<span class="sign" aria-hidden="true">${MARKS[verdict]}${number}</span>`;
  const label = `<span class="label">${finding ? finding.code : WORDS[verdict]}</span>`;
  return `<li class="${verdict}">${sign} ${label} ${fact}${remedy}${quotes.join('')}</li>`;
}

function remedyOf(expected: string): string {
  return expected.trim() === '' ? 'Cut these words' : `Write: <b>${escaped(expected)}</b>`;
}

function quotation(evidence: Evidence, { sources }: ReportContext): string {
  const { quote, focus } = evidence;
  const shown =
    focus === undefined
      ? escaped(quote)
      : `${escaped(quote.slice(0, focus.start))}<b>${escaped(quote.slice(focus.start, focus.end))}</b>${escaped(quote.slice(focus.end))}`;
  return `<blockquote>${shown}<cite>${escaped(sourceNames(sources)(evidence))}</cite></blockquote>`;
}

/** A page a source: where it is from, and every quotation of it that was used. */
function sourcesSection(drafts: readonly CheckedDraft[], { sources }: ReportContext): string {
  const used = new Map<string, Set<string>>();
  for (const { report } of drafts) {
    for (const { source, quote } of [...report.checked, ...report.findings].flatMap(({ evidence }) => evidence)) {
      used.set(source, (used.get(source) ?? new Set()).add(quote));
    }
  }
  const pages = sources.map((source) => sourcePage(source, [...(used.get(source.id) ?? [])]));
  return `<section class="sources"><h2>Sources</h2>\n${pages.join('\n')}\n</section>`;
}

function sourcePage(source: Source, quotes: readonly string[]): string {
  const outlet = [source['container-title'], source.issued].filter((part) => part !== undefined).join(', ');
  const name = source.title ?? source['container-title'] ?? source.text ?? source.id;
  // Only addresses of the web are links: a claims file may say anything.
  const isWeb = source.URL !== undefined && /^https?:\/\/[^\s"'<>]+$/i.test(source.URL);
  const link = isWeb
    ? `<p><a href="${escaped(source.URL ?? '')}" rel="noreferrer">${escaped(source.URL ?? '')}</a></p>`
    : '';
  const list = quotes.map((quote) => `<li>${escaped(quote)}</li>`).join('');
  const words = list === '' ? '<p>No words of it were used.</p>' : `<ul>${list}</ul>`;
  return `<div class="source"><h3>${escaped(name)}</h3><p>${escaped(outlet)}</p>${link}${words}</div>`;
}

const AROUND = 48;

/** The fact with a few words on both sides: what is right needs no more. */
function shortQuote(evidence: Evidence): Evidence {
  const { quote, focus } = evidence;
  if (focus === undefined) return evidence;
  const before = quote.slice(0, focus.start);
  const lead = before.length <= AROUND ? before : `…${before.slice(-AROUND).replace(/^\S*\s/, '')}`;
  const rest = quote.slice(focus.end);
  const tail = rest.length <= AROUND ? rest : `${rest.slice(0, AROUND).replace(/\s\S*$/, '')}…`;
  const fact = quote.slice(focus.start, focus.end);
  const start = lead.length;
  return { ...evidence, quote: `${lead}${fact}${tail}`, focus: { start, end: start + fact.length } };
}

const LONGEST = 80;

function cut(words: string): string {
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}

/** Text stays text, whatever a draft, an article or a claims file holds. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/(?![\n\r\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
