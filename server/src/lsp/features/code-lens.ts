import type { CodeLens, Connection } from 'vscode-languageserver';
import type { CheckedSpan, Span, Verdict } from '../../core/index.js';
import { checkedPlaces, headingsOf } from '../../core/tools.js';
import { type CheckedDraft, type DraftChecks, languageOfDraft } from '../checked-draft.js';
import type { Guard } from '../guard.js';
import { toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';
import { claimLenses } from './claim-lenses.js';

const WORDS: readonly (readonly [Verdict, string])[] = [
  ['supported', 'supported'],
  ['contradicted', 'contradicted'],
  ['unsourced', 'without a source'],
];

/** Over each claim of a claims file where it is used; where the setting asks for it, over each heading of a draft how its section stands. */
export function registerCodeLens(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onCodeLens(
    guard.request('codeLens', null, async ({ textDocument }) => {
      const ofClaims = await claimLenses(textDocument.uri, session, checks);
      if (ofClaims !== undefined) return ofClaims;
      const draft = session.settings.codeLens ? await checks.check(textDocument.uri) : undefined;
      return draft === undefined ? null : lenses(draft);
    }),
  );
}

function lenses({ document, text, report }: CheckedDraft): CodeLens[] {
  const headings = headingsOf(text, languageOfDraft(document));
  const spans = checkedPlaces(report);
  return headings.flatMap((heading, index) => {
    const section = { start: heading.start, end: headings[index + 1]?.start ?? text.length };
    const title = counted(spans, section);
    // An empty command is a lens that only says something.
    return title === '' ? [] : [{ range: toRange(document, heading), command: { title, command: '' } }];
  });
}

function counted(spans: readonly CheckedSpan[], { start, end }: Span): string {
  const here = spans.filter((span) => span.start >= start && span.start < end);
  const counts = WORDS.map(([verdict, words]) => ({
    words,
    count: here.filter((each) => each.verdict === verdict).length,
  }));
  return counts.flatMap(({ words, count }) => (count > 0 ? [`${count} ${words}`] : [])).join(' · ');
}
