import { type Disposable, workspace } from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest, type Middleware, vsdiag } from 'vscode-languageclient';

/** True where findings are to be seen in the text and the view alone, and Problems stays clean. */
export function isDecorated(): boolean {
  return workspace.getConfiguration('claimcheck').get('presentation') === 'decorations';
}

/** Ends the id of a result of which the findings were taken out: the server's "unchanged" is not true once the setting is another. */
const WITHOUT_FINDINGS = ' without findings';

/** Takes findings, which alone have a code, out of Problems. What is wrong with a file of claims stays there. */
export const presentationMiddleware: Middleware = {
  provideDiagnostics: async (document, previous, token, next) => {
    const isWithout = isDecorated();
    const known =
      previous?.endsWith(WITHOUT_FINDINGS) === isWithout ? previous.replace(WITHOUT_FINDINGS, '') : undefined;
    const report = await next(document, known, token);
    if (!report || !isWithout) return report;
    const resultId = `${report.resultId ?? ''}${WITHOUT_FINDINGS}`;
    if (report.kind !== vsdiag.DocumentDiagnosticReportKind.full) return { ...report, resultId };
    return { ...report, resultId, items: report.items.filter(({ code }) => code === undefined) };
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
