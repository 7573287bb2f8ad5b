export type Colour = 'red' | 'yellow' | 'blue' | 'dim' | 'bold';

/** Colours a text, or leaves it as it is where there is no colour. */
export type Style = (colour: Colour, text: string) => string;

const CODES: Readonly<Record<Colour, number>> = { red: 31, yellow: 33, blue: 34, dim: 2, bold: 1 };

export const plain: Style = (_colour, text) => text;

export const coloured: Style = (colour, text) => (text === '' ? '' : `\u001b[${CODES[colour]}m${text}\u001b[0m`);
