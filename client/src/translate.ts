/** Says a message in the user's language, with `{0}`, `{1}`, … filled in: `l10n.t` of the editor. */
export type Translate = (message: string, ...values: (string | number)[]) => string;
