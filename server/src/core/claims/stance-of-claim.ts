import lexicon from '../../../../data/lexicons/negation.json' with { type: 'json' };
import { type CueKind, mayNegate, negatingWords, negationAt } from '../mentions/negations.js';
import { tokenize } from '../text/tokens.js';
import type { Claim } from './schema.js';

type Stance = Pick<Claim, 'polarity' | 'certainty' | 'condition'>;

const CONDITION = new RegExp(
  `(?<![\\p{L}])(?:${Object.keys(lexicon.conditions)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}])[^,.;:!?”"—–]*`,
  'iu',
);
/** "Asked if", "as if": the word states no condition. */
const NO_CONDITION =
  /(?:^|\s)(?:as|what|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know|knows|knew|see|sure|unclear|doubt(?:s|ed)?)\s$/i;
/** Verbs such as "refuse" and words such as "hardly" deny less than the statement. */
const DENYING: ReadonlySet<CueKind> = new Set<CueKind>(['not', 'det', 'never']);
/** Behind them another statement begins, or what is not meant is only named: "…, not what it would commit". */
const CLAUSE_END =
  /[,;:—–]\s(?:and|but|or|not|while|although|though|which|who)\s|[;—–]|\s(?:but|because|although|though)\s/i;

/** Whether some words of an article affirm or deny what they state, and the condition that they put on it. */
export function stanceOf(words: string): Stance {
  const condition = conditionIn(words);
  const statement = condition === undefined ? words : words.replace(condition, '');
  const end = statement.search(CLAUSE_END);
  const isNegated = hasNegation(end < 0 ? statement : statement.slice(0, end));
  return {
    polarity: isNegated ? 'negated' : 'affirmed',
    ...(condition !== undefined && { certainty: 'conditional', condition }),
  };
}

function conditionIn(words: string): string | undefined {
  const found = CONDITION.exec(words);
  const isOther = found === null || NO_CONDITION.test(words.slice(Math.max(0, found.index - 12), found.index));
  const condition = isOther ? '' : found[0].trim();
  return condition.includes(' ') ? condition : undefined;
}

/** "No one came" denies as "nobody came" does. */
function hasNegation(text: string): boolean {
  const tokens = tokenize(text);
  if (!tokens.some(mayNegate)) return false;
  const words = negatingWords(tokens);
  return words.some((word, at) => {
    if (word.lower === 'no' && words[at + 1]?.lower === 'one') return true;
    const kind = negationAt(words, at);
    return kind !== undefined && DENYING.has(kind);
  });
}
