import type { Speech } from '../speech.js';
import { joinedAttributions } from './joined-attributions.js';
import { findNames } from './names.js';
import { findOutlets } from './outlets.js';
import { joinPeople, type KnownName } from './people.js';
import { resolveSpeakers } from './resolve-speakers.js';
import { readSentences } from './speech-sentences.js';
import { transcriptTurns } from './transcript-turns.js';

/**
 * Reads who says what: quotations, attributions, names and people. One line of the text is one paragraph. `known`
 * names are joined through their aliases. Linear in the text.
 */
export function readSpeech(text: string, known: readonly KnownName[] = []): Speech {
  const document = readSentences(text);
  const { names, people } = joinPeople(findNames(document), known);
  const outlets = findOutlets(document.sentences);
  const said = [...joinedAttributions(document), ...transcriptTurns(document)];
  said.sort((a, b) => a.content.start - b.content.start);
  const attributions = resolveSpeakers(text, said, names, outlets);
  return { quotations: document.quotations, attributions, names, people };
}
