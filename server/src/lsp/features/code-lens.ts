import type { CodeLens, Connection } from 'vscode-languageserver';
import type { CheckedSpan, Span, Verdict } from '../../core/index.js';
import { checkedPlaces, headingsOf } from '../../core/tools.js';
import { type CheckedDraft, type DraftChecks, languageOfDraft } from '../checked-draft.js';
import type { Guard } from '../guard.js';
import { toRange } from '../protocol/positions.js';
import type { Session } from '../session.js';

const WORDS: readonly (readonly [Verdict, string])[] = [
  ['supported', 'supported'],
  ['contradicted', 'contradicted'],
  ['unsourced', 'without a source'],
];

/** Says over each heading how its section stands. A section in which nothing was checked has no lens. */
export function registerCodeLens(connection: Connection, session: Session, checks: DraftChecks, guard: Guard): void {
  connection.onCodeLens(
    guard.request('codeLens', null, async ({ textDocument }) => {
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
