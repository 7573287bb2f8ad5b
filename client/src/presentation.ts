import { type Disposable, workspace } from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest, type Middleware, vsdiag } from 'vscode-languageclient';

/** True where findings are to be seen in the text and the view alone, and Problems stays clean. */
export function isDecorated(): boolean {
  return workspace.getConfiguration('claimcheck').get('presentation') === 'decorations';
}

/** Takes findings, which alone have a code, out of Problems. What is wrong with a file of claims stays there. */
export const presentationMiddleware: Middleware = {
  provideDiagnostics: async (document, previous, token, next) => {
    const report = await next(document, previous, token);
    if (!report || report.kind !== vsdiag.DocumentDiagnosticReportKind.full || !isDecorated()) return report;
    return { ...report, items: report.items.filter(({ code }) => code === undefined) };
  },
};

/** Asks for the diagnostics of the open drafts again when the setting is another. */
export function refreshOnPresentation(client: BaseLanguageClient): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('claimcheck.presentation')) return;
    const feature = client.getFeature(DocumentDiagnosticRequest.method);
    for (const document of workspace.textDocuments) feature.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
  });
}
