import { findQuantities } from '../mentions/figures/find-quantities.js';
import { type VisibleText, visibleText } from '../text/visible-text.js';
import { anchorState } from './anchor-state.js';
import { type ComparedClaims, compareClaims } from './compared-claims.js';
import { hasUsableShape, type JsonPath, readLocatedJson } from './located-json.js';
import type { Problem } from './problem.js';
import { type UntimelyRole, untimelyRoles } from './role-dates.js';
import type { Claim, ClaimSet } from './schema.js';

/** Something wrong with a claim: which one, and where in it. */
interface ClaimProblem {
  readonly problem: Problem;
  readonly claim: string;
  readonly inside: JsonPath;
}

/**
 * Holds every claim against the stored text of its source, its figure against its own quotation, its speaker's office against the
 * source's day, and claims against each other. The problems are placed in the claims file's text, `json`.
 */
export function checkClaims(set: ClaimSet, json: string): Problem[] {
  const { claims, sources } = set;
  const byId = new Map(
    sources.map(({ id, content }) => [id, content === undefined ? undefined : visibleText(content)]),
  );
  const found = [
    ...claims.flatMap((claim) => [...anchorProblems(claim, byId.get(claim.source)), ...quantityProblems(claim)]),
    ...compareClaims(claims).map(comparisonProblem),
    ...untimelyRoles(set).map(roleProblem),
  ];
  return found.length === 0 ? [] : placed(found, json);
}

function placed(found: readonly ClaimProblem[], json: string): Problem[] {
  const located = readLocatedJson(json);
  const data = 'data' in located && hasUsableShape(located.data) ? located.data.claims : undefined;
  const listed: readonly unknown[] = Array.isArray(data) ? data : [];
  const indexes = new Map<unknown, number>();
  for (const [index, each] of listed.entries())
    if (hasUsableShape(each) && !indexes.has(each.id)) indexes.set(each.id, index);
  return found.map(({ problem, claim, inside }) => {
    const index = indexes.get(claim) ?? -1;
    const path = ['claims', index, ...inside];
    return 'data' in located && index >= 0 ? { ...problem, path, span: located.spanOf(path) } : problem;
  });
}

function anchorProblems({ id, anchor }: Claim, source: VisibleText | undefined): ClaimProblem[] {
  if (source === undefined) return [];
  const inside = ['anchor', 'exact'];
  const words = `the claim "${id}"`;
  switch (anchorState(source, anchor)) {
    case 'orphaned':
      return [
        told(id, 'error', `The source does not contain the words of ${words}: quote them as they stand there`, inside),
      ];
    case 'changed':
      return [told(id, 'error', `The source has other words now where ${words} stood: read it again`, inside)];
    case 'ambiguous':
      return [
        told(
          id,
          'warning',
          `The words of ${words} stand at several places: add the words around them as prefix and suffix`,
          inside,
        ),
      ];
    default:
      return [];
  }
}

function quantityProblems({ id, anchor, quantity }: Claim): ClaimProblem[] {
  if (quantity === undefined) return [];
  const { value, surface } = quantity;
  const isGiven =
    (surface !== undefined && anchor.exact.includes(surface)) ||
    findQuantities(anchor.exact).some((found) => found.value === value || found.max === value);
  if (isGiven) return [];
  const words = `The words of the claim "${id}" do not give ${surface ?? value}: quote the figure, or mend it`;
  return [told(id, 'warning', words, ['quantity'])];
}

function comparisonProblem({ kind, claim: { id }, other }: ComparedClaims): ClaimProblem {
  const words =
    kind === 'duplicate'
      ? `The claim "${id}" says the same as "${other.id}": remove one`
      : `The claim "${id}" contradicts "${other.id}" of the same source: mend one, or let it supersede the other`;
  return told(id, 'warning', words, ['id']);
}

function roleProblem({ kind, claim, role }: UntimelyRole): ClaimProblem {
  const { speaker = '' } = claim.attribution ?? {};
  const words =
    kind === 'ended'
      ? `${speaker} was ${role.title} until ${role.to}, before the day of the source: mend the role, or when it ended`
      : `${speaker} became ${role.title} in ${role.from}, after the day of the source: mend the role, or when it began`;
  return told(claim.id, 'warning', words, ['attribution', 'role']);
}

function told(claim: string, severity: Problem['severity'], words: string, inside: JsonPath): ClaimProblem {
  return { problem: { severity, message: `${words}.` }, claim, inside };
}
