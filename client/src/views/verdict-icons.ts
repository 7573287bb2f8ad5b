import { ThemeColor, ThemeIcon } from 'vscode';
import type { Verdict } from '../protocol.js';

/** Shape as well as colour says a verdict. */
export const VERDICT_ICONS: Readonly<Record<Verdict, ThemeIcon>> = {
  contradicted: new ThemeIcon('close', new ThemeColor('problemsWarningIcon.foreground')),
  unsourced: new ThemeIcon('question', new ThemeColor('problemsInfoIcon.foreground')),
  supported: new ThemeIcon('check', new ThemeColor('testing.iconPassed')),
};
