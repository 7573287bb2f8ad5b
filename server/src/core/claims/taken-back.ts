import lexicon from '../../../../data/lexicons/walk-back-cues.json' with { type: 'json' };
import type { Statement } from '../mentions/reading.js';
import type { Claim } from './schema.js';

/** The claims of one sentence of an article. */
export interface SentenceClaims {
  readonly statement: Statement;
  readonly claims: readonly Claim[];
}

const TAKEN_BACK = new RegExp(`\\b(?:${lexicon.takenBack.join('|')})\\b`, 'i');
/** How many sentences after "walked that back" may give the figure that stands instead. */
const REACH = 2;

/**
 * Which claim takes back which: where a sentence walks a figure back, the next figure of its kind, said of the same name,
 * stands instead of it. Nothing is said where no other figure follows.
 */
export function withTakenBack(sentences: readonly SentenceClaims[]): Claim[] {
  const supersedes = new Map<Claim, Claim>();
  sentences.forEach(({ statement, claims }, at) => {
    const words = statement.tokens.map(({ surface }) => surface).join(' ');
    if (!TAKEN_BACK.test(words)) return;
    const before = [claims, sentences[at - 1]?.claims ?? []];
    const taken = before.flatMap((each) => each.filter(isCount).slice(0, 1))[0];
    const newer = sentences.slice(at + 1, at + 1 + REACH).find((later) => isSameMatter(statement, later, taken));
    const instead = newer?.claims.find(isCount);
    if (taken && instead) supersedes.set(instead, taken);
  });
  return sentences.flatMap(({ claims }) =>
    claims.map((claim) => {
      const taken = supersedes.get(claim);
      return taken === undefined ? claim : { ...withNounOf(taken, claim), supersedes: [taken.id] };
    }),
  );
}

/** What stands instead of "20,000 troops" counts troops too: "1,200". */
function withNounOf({ quantity: taken }: Claim, claim: Claim): Claim {
  const { quantity } = claim;
  if (quantity === undefined || quantity.noun !== undefined || taken?.noun === undefined) return claim;
  return { ...claim, quantity: { ...quantity, noun: taken.noun } };
}

function isCount({ quantity }: Claim): boolean {
  return quantity !== undefined;
}

/** A later figure with another value, without a noun of another kind, in a sentence that shares a name. */
function isSameMatter(statement: Statement, later: SentenceClaims, taken: Claim | undefined): boolean {
  const newer = later.claims.find(isCount)?.quantity;
  const older = taken?.quantity;
  if (newer === undefined || older === undefined || newer.value === older.value || newer.unit !== older.unit)
    return false;
  const isOtherNoun = newer.noun !== undefined && older.noun !== undefined && newer.noun !== older.noun;
  return !isOtherNoun && sharesName(statement, later.statement);
}

function sharesName({ tokens }: Statement, { places }: Statement): boolean {
  return tokens.some(({ isCapitalised, isContent, stem }) => isCapitalised && isContent && places.has(stem));
}
