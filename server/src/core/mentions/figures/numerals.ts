/** How a text writes the fraction of a number: "1.5" or "1,5". The other mark groups its digits. */
export type DecimalMark = 'point' | 'comma';

const GROUP = String.raw`[ \u00a0\u2009\u202f]`;
const MANTISSA = String.raw`\d{1,15}(?:\.\d{1,15})?\s?[x×·]\s?`;

const COMMON = [
  // 1,5 × 10^6, 10⁶ and, with decimals, 2.48×10−5.
  String.raw`(?:${MANTISSA})?10(?:\^[-−+]?\d{1,3}|[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?![\p{L}\d])`,
  String.raw`\d{1,15}\.\d{1,15}[x×]10[-−]\d{1,2}(?![\p{L}\d])`,
  // 1.200.000 and 1.200,50 leave no doubt, whatever the rest of the text does.
  String.raw`(?<![\d.,])\d{1,3}(?:\.\d{3}){2}(?:\.000)?(?:,\d{1,2})?(?![.,]?\d)`,
  String.raw`(?<![\d.,])\d{1,3}\.\d{3},\d{1,2}(?![.,]?\d)`,
  String.raw`(?<![\p{L}\d.,])\d{1,3}(?:['’]\d{3}){1,4}(?:\.\d+)?(?!\d)`,
];

const WITH_POINT = [
  String.raw`\d{1,3}(?:,\d{2,3}){0,6},\d{3}(?:\.\d+)?(?!\d)`,
  String.raw`(?<![\p{L}\d.,])\d{1,3},${GROUP}0\d\d(?![.,]?\d)`,
  String.raw`(?<![\p{L}\d.,])\d{1,3}(?:${GROUP}\d{3}){1,4}(?:\.\d+)?(?!\d|,\d)`,
];

const WITH_COMMA = [
  String.raw`(?<![\d.,])\d{1,3}(?:\.\d{3}){1,5}(?:,\d+)?(?![.,]?\d)`,
  String.raw`(?<![\p{L}\d.,])\d{1,3}(?:${GROUP}\d{3}){1,4}(?:,\d+)?(?!\d)`,
  String.raw`(?<![\d.,])\d+,\d+(?![.,]?\d)`,
];

const PLAIN = [
  String.raw`\d+(?:\.\d+)?[eE][-+]?\d{1,3}(?![\p{L}\d])`,
  String.raw`\d+(?:\.\d+)?`,
  String.raw`(?<![\p{L}\d])\.\d+`,
];

/** The pattern of a number in digits, to be read with the flag "u". No alternative repeats what another could. */
export function numeralPattern(mark: DecimalMark): string {
  return [...COMMON, ...(mark === 'comma' ? WITH_COMMA : WITH_POINT), ...PLAIN].join('|');
}

const POINT_WRITTEN = /\d,\d{3}(?!\d)|(?<![\d.])\d+\.(?:\d{1,2}|\d{4,})(?![\d.])/;
const COMMA_WRITTEN =
  /(?<![\d.,])\d{1,3}(?:\.\d{3}){1,3},\d{1,2}(?![\d,])|(?<![\d.,])\d{1,9},\d{1,2}(?: ?%| (?:per cent|million))/;

/** A text that writes "1,5 %" or "1.200,50", and nowhere "1,200" or "1.5", means 1,200 by "1.200". */
export function decimalMarkOf(text: string): DecimalMark {
  return markOf(writesComma(text), writesPoint(text));
}

/** The decimal mark of a text of which some line writes fractions with a comma, or with a point. */
export function markOf(someComma: boolean, somePoint: boolean): DecimalMark {
  return someComma && !somePoint ? 'comma' : 'point';
}

export function writesComma(text: string): boolean {
  return COMMA_WRITTEN.test(text);
}

export function writesPoint(text: string): boolean {
  return POINT_WRITTEN.test(text);
}

/** The value of what the pattern matched. */
export function numeralValue(surface: string, mark: DecimalMark): number {
  const power = /^(?:(.+?)\s?[x×·]\s?)?10(?:\^|(?=[-−⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]))([-−+⁻⁺]?)([\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(surface);
  if (power)
    return Number(`${power[1] ?? '1'}e${/[-−⁻]/.test(power[2] ?? '') ? '-' : ''}${plainDigits(power[3] ?? '')}`);
  const compact = surface.replace(/[\s'’]/g, '');
  const isCommaDecimal = mark === 'comma' || /^\d{1,3}(?:\.\d{3}){2}|\.\d{3},\d/.test(compact);
  return Number(isCommaDecimal ? compact.replaceAll('.', '').replace(',', '.') : compact.replaceAll(',', ''));
}

function plainDigits(digits: string): string {
  return digits.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
}
