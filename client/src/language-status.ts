import { type Disposable, env, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { TEXT_LANGUAGES } from './client-options.js';
import type { DraftStatus } from './draft-status.js';
import { statusText } from './status-text.js';
import { countsInWords } from './verdict-words.js';

export interface LanguageStatus extends Disposable {
  show(status: DraftStatus): void;
}

/** The counts and the time of the last check, beside the language's name in the status bar. */
export function languageStatus(): LanguageStatus {
  const item: LanguageStatusItem = languages.createLanguageStatusItem('claimcheck.languageStatus', [...TEXT_LANGUAGES]);
  item.name = 'Claimcheck';
  item.text = l10n.t('Not checked yet');
  item.command = { title: l10n.t('Show the places'), command: 'claimcheck.draft.focus' };
  return {
    show: (status) => {
      const time = new Date().toLocaleTimeString(env.language, {
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      });
      item.text = statusText(status, l10n.t);
      item.detail = l10n.t('checked at {0} in {1} ms', time, Math.round(status.milliseconds));
      item.severity = status.contradicted > 0 ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
      item.accessibilityInformation = { label: `Claimcheck: ${countsInWords(status, l10n.t)}, ${item.detail}` };
    },
    dispose: () => item.dispose(),
  };
}
