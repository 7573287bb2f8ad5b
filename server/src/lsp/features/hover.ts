import type { Connection, Hover } from 'vscode-languageserver';
import type { CheckedSpan, Evidence, Finding, Span, Verdict } from '../../core/index.js';
import type { CheckedDraft, DraftChecks } from '../checked-draft.js';
import type { ClientAbilities } from '../client-abilities.js';
import { excerpt } from '../excerpt.js';
import type { Guard } from '../guard.js';
import { type Markup, markdownMarkup, plainMarkup } from '../protocol/markup.js';
import { toOffset, toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { sourceLabel } from '../source-label.js';
import { placeOf, sourceOf } from '../source-places.js';
import { fixTitle } from './code-actions.js';
import { sourceTarget } from './show-in-source.js';

const MARKS: Readonly<Record<Verdict, string>> = { supported: '✓', contradicted: '✗', unsourced: '?' };

const HEADINGS: Readonly<Record<Verdict, string>> = {
  supported: 'The source says the same.',
  contradicted: 'The source says otherwise.',
  unsourced: 'No source here says this.',
};

/** The client's own command behind "Change to …" in a hover; without it the link is left out. */
export const FIX_COMMAND = 'claimcheck.applyFix';

export function registerHover(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onHover(
    guard.request('hover', null, async ({ textDocument, position }) => {
      const draft = await checks.check(textDocument.uri);
      return draft === undefined ? null : hoverAt(draft, toOffset(draft.document, position), session.client);
    }),
  );
}

/** How a hover is set, and for whom. */
interface Setting {
  readonly markup: Markup;
  readonly client: ClientAbilities;
}

/** What was found at an offset: the findings, or else what was looked at, the smallest span first. */
function hoverAt(draft: CheckedDraft, offset: number, client: ClientAbilities): Hover | null {
  const setting = { client, markup: client.readsMarkdown ? markdownMarkup : plainMarkup };
  const findings = draft.report.findings.filter((finding) => holds(finding, offset));
  const checked = draft.report.checked.filter((span) => holds(span, offset)).sort((a, b) => length(a) - length(b));
  const [first] = findings.length > 0 ? findings : checked;
  if (first === undefined) return null;
  const blocks =
    findings.length > 0
      ? findings.map((finding) => findingBlock(draft, finding, setting))
      : checked.map((span) => checkedBlock(draft, span, setting));
  const { kind, rule } = setting.markup;
  return { contents: { kind, value: [...new Set(blocks)].join(rule) }, range: toRange(draft.document, first) };
}

function findingBlock(draft: CheckedDraft, finding: Finding, setting: Setting): string {
  const { markup } = setting;
  const mark = finding.code.endsWith('-unsourced') ? MARKS.unsourced : MARKS.contradicted;
  const tied = finding.tiedBy?.length ? `Tied by: ${markup.text(finding.tiedBy.join(', '))}` : '';
  return paragraphs([
    `${mark} ${markup.bold(finding.message)} ${markup.code(finding.code)}`,
    ...evidenceParts(draft, finding.evidence, setting, fixLink(draft, finding, setting)),
    tied,
  ]);
}

function checkedBlock(draft: CheckedDraft, { verdict, evidence }: CheckedSpan, setting: Setting): string {
  const heading = `${MARKS[verdict]} ${setting.markup.bold(HEADINGS[verdict])}`;
  return paragraphs([heading, ...evidenceParts(draft, evidence, setting)]);
}

/** Each source's words, newest first, with the ways to go from there; the fix stands beside the last. */
function evidenceParts(draft: CheckedDraft, evidence: readonly Evidence[], setting: Setting, fix = ''): string[] {
  const { markup } = setting;
  if (evidence.length === 0) return [fix];
  const ordered = newestFirst(draft, evidence);
  return ordered.flatMap((one) => [
    markup.quotation(quotation(one, markup)),
    origin(draft, one, markup),
    [sourceLink(draft, one, setting), one === ordered.at(-1) ? fix : ''].filter((link) => link !== '').join(' · '),
  ]);
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function newestFirst({ claims }: CheckedDraft, evidence: readonly Evidence[]): Evidence[] {
  const issued = (one: Evidence): string => sourceOf(claims, one)?.source.issued ?? '';
  return [...evidence].sort((a, b) => (issued(a) < issued(b) ? 1 : issued(a) > issued(b) ? -1 : 0));
}

/** The source's words with the fact in bold. Spaces stay outside the bold, where Markdown wants them. */
function quotation({ quote, focus }: Evidence, markup: Markup): string {
  const { before, fact, after } = excerpt(quote, focus);
  return `“${markup.text(before)}${markup.bold(fact)}${markup.text(after)}”`;
}

function origin({ claims }: CheckedDraft, evidence: Evidence, markup: Markup): string {
  const found = sourceOf(claims, evidence);
  if (found === undefined) return '';
  const claim = found.set.claims.find(({ id }) => id === evidence.claim);
  const speaker = claim?.attribution?.speaker;
  return markup.text([sourceLabel(found.source), speaker].filter((part) => part !== undefined).join(' · '));
}

function sourceLink({ claims }: CheckedDraft, evidence: Evidence, { markup, client }: Setting): string {
  const place = placeOf(claims, evidence);
  return place === undefined ? '' : markup.link('Show in source', sourceTarget(place, client));
}

function fixLink({ document }: CheckedDraft, finding: Finding, { markup, client }: Setting): string {
  if (finding.expected === undefined || !client.commands.includes(FIX_COMMAND)) return '';
  const range = toRange(document, finding);
  const given = JSON.stringify([{ uri: document.uri, version: document.version, range, newText: finding.expected }]);
  return markup.link(fixTitle(finding.code, finding.expected), `command:${FIX_COMMAND}?${encodeURIComponent(given)}`);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

function length({ start, end }: Span): number {
  return end - start;
}
