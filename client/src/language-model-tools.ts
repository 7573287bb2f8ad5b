import {
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
  type PreparedToolInvocation,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, RequestType } from 'vscode-languageclient/node';

interface ToolParams {
  readonly name: string;
  readonly input: unknown;
  readonly uri: string;
}

const toolRequest = new RequestType<ToolParams, { readonly text: string } | { readonly fault: string }, void>(
  'claimcheck/tool',
);

/** What the user is told while a tool runs, and is asked before. */
function wordsOf(name: ToolName) {
  if (name === 'check_text')
    return {
      doing: l10n.t('Checking the text against its sources'),
      title: l10n.t('Check against your sources?'),
      message: l10n.t(
        'Claimcheck compares the text with the sources of this folder. The model gets what differs, with the sources’ words.',
      ),
    };
  if (name === 'find_claims')
    return {
      doing: l10n.t('Searching the sources'),
      title: l10n.t('Search your sources?'),
      message: l10n.t('The model gets the sentences of the sources of this folder that fit its question.'),
    };
  return {
    doing: l10n.t('Reading a source'),
    title: l10n.t('Show a source to the model?'),
    message: l10n.t('The model gets a part of an article of this folder.'),
  };
}

type ToolName = 'check_text' | 'find_claims' | 'show_source';

/** The tools of package.json for chat and agents. An editor without language models has none. */
export function registerLanguageModelTools(client: LanguageClient): Disposable[] {
  if (lm?.registerTool === undefined) return [];
  return [
    lm.registerTool('claimcheck_check_text', tool(client, 'check_text')),
    lm.registerTool('claimcheck_find_claims', tool(client, 'find_claims')),
    lm.registerTool('claimcheck_show_source', tool(client, 'show_source')),
  ];
}

function tool(client: LanguageClient, name: ToolName): LanguageModelTool<object> {
  const { doing, title, message } = wordsOf(name);
  return {
    prepareInvocation: (): PreparedToolInvocation => ({
      invocationMessage: doing,
      confirmationMessages: { title, message },
    }),
    invoke: async ({ input }, token) => {
      const document = window.activeTextEditor?.document.uri;
      const uri = document ?? workspace.workspaceFolders?.[0]?.uri;
      if (uri === undefined) throw new Error('No folder is open: open the folder of the draft and its sources.');
      const asked = name === 'check_text' ? withActiveDraft(input, document) : input;
      const answer = await client.sendRequest(toolRequest, { name, input: asked, uri: uri.toString() }, token);
      // The model reads the words of an error.
      if ('fault' in answer) throw new Error(answer.fault);
      return new LanguageModelToolResult([new LanguageModelTextPart(answer.text)]);
    },
  };
}

/** With neither a text nor a file the draft that is being written is meant, saved or not. */
function withActiveDraft(input: object, document: Uri | undefined): object {
  const isNamed = 'text' in input || 'file' in input;
  return isNamed || document === undefined ? input : { ...input, file: document.toString() };
}
