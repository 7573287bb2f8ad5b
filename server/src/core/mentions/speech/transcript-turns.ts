import { genderOfName } from './first-names.js';
import { type Item, isWord, itemAt, spanOf } from './items.js';
import type { UnresolvedAttribution } from './joined-attributions.js';
import { isNeverName } from './names.js';
import { isRoleWord } from './roles.js';
import type { SpeechDocument, SpeechSentence } from './speech-sentences.js';
import { isSpeakerNoun } from './word-classes.js';

/** A paragraph that opens with a speaker's name and a colon. */
interface Turn {
  readonly label: string;
  /** The sentence that it opens with. */
  readonly sentence: SpeechSentence;
  /** The item of the colon. */
  readonly colon: number;
  readonly end: number;
}

const LONGEST_LABEL = 4;
const FEWEST_TURNS = 2;
const FEWEST_SPEAKERS = 2;

/** Who speaks in a transcript or a chat: "RUIZ: We will see." Only where several speakers have several turns each. Linear. */
export function transcriptTurns({ sentences }: SpeechDocument): UnresolvedAttribution[] {
  const turns = turnsOf(sentences);
  const counts = new Map<string, number>();
  for (const { label } of turns) counts.set(label, (counts.get(label) ?? 0) + 1);
  const speakers = new Set([...counts].flatMap(([label, count]) => (count >= FEWEST_TURNS ? label : [])));
  const people = turns.filter(({ label, sentence }) => speakers.has(label) && isLikeSpeaker(sentence.items));
  if (speakers.size < FEWEST_SPEAKERS || new Set(people.map(({ label }) => label)).size * 2 < speakers.size) return [];
  return turns.filter(({ label }) => speakers.has(label)).map(toAttribution);
}

function turnsOf(sentences: readonly SpeechSentence[]): Turn[] {
  const turns: Turn[] = [];
  sentences.forEach((sentence, at) => {
    if (sentence.paragraph === sentences[at - 1]?.paragraph) return;
    const colon = colonOf(sentence.items);
    if (colon === undefined) return;
    let last = at;
    while (sentences[last + 1]?.paragraph === sentence.paragraph) last++;
    const label = sentence.items.slice(0, colon).map(({ lower }) => lower);
    turns.push({ label: label.join(' '), sentence, colon, end: sentences[last]?.end ?? sentence.end });
  });
  return turns;
}

/** Where the colon stands behind one to four capitalised words, with something said behind it. */
function colonOf(items: readonly Item[]): number | undefined {
  let at = 0;
  while (at < LONGEST_LABEL && isWord(itemAt(items, at)) && itemAt(items, at).isCapitalised) at++;
  const isLabel = at > 0 && itemAt(items, at).text === ':' && isWord(itemAt(items, at + 1));
  return isLabel && !isNeverName(itemAt(items, 0).lower) ? at : undefined;
}

/** A first name, a name in capitals, or a noun for somebody: "Tom", "RUIZ", "Sales Agent". */
function isLikeSpeaker(items: readonly Item[]): boolean {
  const colon = items.findIndex(({ text }) => text === ':');
  const [first, last] = [itemAt(items, 0), itemAt(items, colon - 1)];
  if (genderOfName(first.lower) !== undefined || isSpeakerNoun(last) || isRoleWord(last)) return true;
  return items.slice(0, colon).every(({ text }) => /^\p{Lu}{2,}$/u.test(text));
}

function toAttribution({ sentence, colon, end }: Turn): UnresolvedAttribution {
  return {
    kind: 'direct',
    content: { start: itemAt(sentence.items, colon + 1).start, end },
    parts: [],
    cue: spanOf(sentence.items, { from: colon, to: colon }),
    cueLemma: ':',
    source: spanOf(sentence.items, { from: 0, to: colon - 1 }),
    isTagged: false,
    describes: false,
    floating: false,
    sentence,
    trailing: 0,
  };
}
