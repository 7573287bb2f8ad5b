import type { Checker, ClaimSet, Finding, Report } from '../../server/src/core/index.js';
import { createChecker, extractClaims, parseClaims } from '../../server/src/core/index.js';
import type { Block, Example, Page } from './page.js';
import { drawCarets, withoutCarets } from './render.js';

/** What the page should say of an example. */
export interface Outcome {
  readonly draft: string;
  /** The draft with every fix applied. */
  readonly fixed: string;
}

/** Makes the checker that a test wants to try; the engine's own unless a test of the runner says otherwise. */
export type CheckerFactory = (sets: readonly ClaimSet[]) => Checker;

/** Checks an example and draws what was found, in the form of the page. */
export function runExample(page: Page, example: Example, checkerFor: CheckerFactory = createChecker): Outcome {
  const sets = example.evidence.map((block, index) => claimsOf(page, block, index));
  const draft = withoutCarets(example.draft.text);
  const { findings }: Report = checkerFor(sets).check(draft, { languageId: example.languageId });
  const shown = findings.filter(({ severity, code }) => severity !== 'hint' || code === page.name);
  return { draft: drawCarets(draft, shown), fixed: applyFixes(draft, shown) };
}

function claimsOf(page: Page, block: Block, index: number): ClaimSet {
  return block.kind === 'source' ? claimsOfArticle(block, index) : parsedClaims(page, block);
}

/** The info string of an article: its day and then its outlet, each of which may be left out. */
const ARTICLE_INFO = /^(\d{4}-\d{2}-\d{2})? ?(.*)$/;

function claimsOfArticle({ text, info }: Block, index: number): ClaimSet {
  const [, published, publisher] = ARTICLE_INFO.exec(info) ?? [];
  return extractClaims(text, {
    id: `source-${index + 1}`,
    ...(published ? { published } : {}),
    ...(publisher ? { publisher } : {}),
  });
}

function parsedClaims({ name }: Page, { text, firstLine }: Block): ClaimSet {
  const { claims, problems } = parseClaims(asFile(text));
  const problem = problems.find((each) => each.severity === 'error');
  if (problem) throw new Error(`${name}.md:${firstLine}: ${problem.message}`);
  return claims;
}

/** A bare list of claims is a file with the sources that the claims name. */
export function asFile(text: string): string {
  const data: unknown = JSON.parse(text);
  if (!Array.isArray(data)) return text;
  const claims = data.map((claim: object) => ({ source: 'source', ...claim }));
  const sources = [...new Set(claims.map(({ source }) => source))].map((id) => ({ id }));
  return JSON.stringify({ version: 1, sources, claims });
}

/** Applies the fixes from the end, as an editor does; of two that overlap, the later one wins. */
function applyFixes(draft: string, findings: readonly Finding[]): string {
  let fixed = draft;
  let before = draft.length + 1;
  for (const { start, end, expected } of [...findings].sort((a, b) => b.start - a.start)) {
    if (expected === undefined || end > before) continue;
    fixed = fixed.slice(0, start) + expected + fixed.slice(end);
    before = start;
  }
  return fixed;
}
