import type { Connection } from 'vscode-languageserver';
import { folderOf, isWithin, resolveUri } from '../../host/addresses.js';
import { languageOfFile } from '../../host/draft-language.js';
import { draftPolicy } from '../../host/draft-policy.js';
import { staysWithin } from '../../host/find-files.js';
import { readText } from '../../host/read-text.js';
import { type Desk, type DraftText, type Fault, problemsOf } from '../../tools/desk.js';
import { TOOLS } from '../../tools/index.js';
import { draftLanguage } from '../checked-draft.js';
import type { FolderClaims } from '../folder-claims.js';
import type { Guard } from '../guard.js';
import { type ToolAnswer, toolRequest } from '../protocol/messages.js';
import type { Session } from '../session.js';

const FAILED: ToolAnswer = { fault: 'Claimcheck failed; its output says how.' };

/** The tools of a writing assistant, on the sources of a document's folder and on drafts as they stand in the editor. */
export function registerTools(connection: Connection, session: Session, guard: Guard): void {
  connection.onRequest(
    toolRequest,
    guard.request('tool', FAILED, async ({ name, input, uri }) => {
      const tool = TOOLS.find((each) => each.name === name);
      if (tool === undefined) return { fault: `There is no tool "${name}".` };
      const result = await tool.run(input, deskOf(await session.claimsFor(uri), session, uri));
      return 'fault' in result ? { fault: String(result.fault) } : { text: JSON.stringify(result) };
    }),
  );
}

function deskOf({ loaded, checker }: FolderClaims, session: Session, uri: string): Desk {
  return {
    sets: loaded.sets.filter(({ sources }) => sources.length > 0),
    problems: problemsOf(loaded),
    check: (text, languageId, file) => {
      const draft = file === undefined ? uri : draftUri(session.folderFor(uri) ?? folderOf(uri), file);
      const { severities, waivers } = draftPolicy(loaded.policy, draft, session.host.today());
      return checker?.check(text, { languageId, severities, waivers }) ?? { findings: [], checked: [] };
    },
    readDraft: (path) => readDraft(session, session.folderFor(uri) ?? folderOf(uri), path),
  };
}

/** A draft of the folder, or one that was never saved: nothing else that is open, and no file outside. */
async function readDraft(session: Session, folder: string, path: string): Promise<DraftText | Fault> {
  const uri = draftUri(folder, path);
  const document = session.documentAt(uri);
  const isNeverSaved = document !== undefined && uri.startsWith('untitled:');
  const isInside = isWithin(folder, uri) && (await staysWithin(session.host, folder, uri));
  if (!isNeverSaved && !isInside) return { fault: `"${path}" is not in the folder: name a draft in it, or give text.` };
  const languageId = document ? draftLanguage(document.languageId) : languageOfFile(uri);
  if (languageId === undefined) return { fault: `"${path}" is no draft in a language of text.` };
  if (document !== undefined) return { text: document.getText(), languageId };
  const read = await readText(session.host, uri);
  return 'fault' in read ? { fault: `${path} ${read.fault}.` } : { text: read.text, languageId };
}

function draftUri(folder: string, path: string): string {
  return /^[a-z][a-z+.-]+:/i.test(path) ? path : resolveUri(folder, path);
}
