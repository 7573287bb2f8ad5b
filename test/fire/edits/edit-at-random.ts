import type { ClientCapabilities, Diagnostic } from 'vscode-languageserver';
import { createChecker } from '../../../server/src/core/index.js';
import { startClient } from '../../lsp/client.js';
import { memoryHost } from '../../lsp/memory-host.js';
import { positionAt, randomEdit } from './edit.js';
import { randomFrom } from './random.js';

const ARTICLE = `The harbour board hired 340 dockers in March, chief executive Ana Ruiz told Reuters on Tuesday.
“We could not wait any longer,” she said. The quay is 1,150 metres long and cost more than $48 million.
The board will not close the ferry pier unless the city agrees. Two cranes were moved on 4 March 2025.
`;
const DRAFT = `# The harbour

The board hired 430 dockers in March, Ruiz told AFP. “We could not wait any more,” she said.

- The quay is 1,150 metres long.
- It cost less than $48 million, and *two* cranes were moved on 5 March 2025.

> The board will close the ferry pier unless the city agrees.
`;

/** A client that cannot be asked to pull again is told of the word under the cursor at once. */
const TOLD_AT_ONCE: ClientCapabilities = { textDocument: { diagnostic: {} } };

/** Of so many edits one is checked at once, so that what is kept of the draft goes from check to check. */
const CHECKED = 10;

export interface Outcome {
  readonly edits: number;
  /** How often the edited draft was compared, and how often there was something to find in it. */
  readonly compared: number;
  readonly withFindings: number;
  /** The texts on which the edited draft and a fresh one differ, or whose findings lie outside. */
  readonly faults: readonly string[];
}

export interface EditsAsked {
  readonly seed: number;
  readonly edits: number;
  /** Ends earlier where this says so. */
  readonly isOver?: () => boolean;
  /** After so many edits the draft is compared with the same text freshly opened. */
  readonly every: number;
  readonly onCompared?: (edits: number) => void;
}

/** Edits a draft at random in a running server; what is found in it must be what is found in the same text opened anew. */
export async function editAtRandom(asked: EditsAsked): Promise<Outcome> {
  const { seed, edits, every, isOver = () => false, onCompared = () => undefined } = asked;
  const host = memoryHost({ 'sources/harbour.md': ARTICLE });
  const client = await startClient(host, { checker: createChecker, capabilities: TOLD_AT_ONCE });
  const random = randomFrom(seed);
  const uri = host.uri('draft.md');
  const fresh = host.uri('fresh.md');
  let text = DRAFT;
  let compared = 0;
  let withFindings = 0;
  let done = 0;
  const faults: string[] = [];
  client.open(uri, text);
  for (let edit = 1; edit <= edits && !isOver(); edit++) {
    done = edit;
    const { range, text: written, result } = randomEdit(text, DRAFT, random);
    client.change(uri, edit + 1, written, range);
    text = result;
    if (edit % every !== 0 && edit !== edits) {
      if (edit % CHECKED === 0) await client.pull(uri);
      continue;
    }
    client.open(fresh, text);
    const [edited, opened] = [await client.pull(uri), await client.pull(fresh)];
    client.close(fresh);
    compared++;
    if (opened.length > 0) withFindings++;
    if (JSON.stringify(edited) !== JSON.stringify(opened) || opened.some((one) => isOutside(one, text)))
      faults.push(text);
    onCompared(edit);
  }
  await client.stop();
  return { edits: done, compared, withFindings, faults };
}

function isOutside({ range: { start, end } }: Diagnostic, text: string): boolean {
  const last = positionAt(text, text.length);
  const isBackwards = end.line < start.line || (end.line === start.line && end.character < start.character);
  return isBackwards || end.line > last.line || (end.line === last.line && end.character > last.character);
}
