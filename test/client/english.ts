import type { Translate } from '../../client/src/translate.js';

/** Says a message in English, as the editor does without a translation. */
export const english: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (_, at: string) => String(values[Number(at)]));
