import { parseArgs } from 'node:util';
import { nearest } from './nearest.js';

export interface OptionDescription {
  readonly name: string;
  /** The value's name in the help: "ARTICLE". An option without one is a flag. */
  readonly value?: string;
  /** The values that are known, where there are only so many. */
  readonly choices?: readonly string[];
  readonly summary: string;
}

/** The words of the command line, sorted. */
export interface Options {
  readonly operands: readonly string[];
  has(flag: string): boolean;
  /** Every value that was given for an option, in order. */
  all(option: string): readonly string[];
  /** The value that counts: the last one. */
  last(option: string): string | undefined;
}

/** The words sorted, or one line that says which of them is wrong and what to write. */
export type OptionsOrFault = Options | { readonly fault: string };

interface OptionToken {
  readonly name: string;
  /** As it was written: "--source". */
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** Sorts the words after the command's name. An unknown option, a missing and an unknown value are failures. */
export function parseOptions(words: readonly string[], descriptions: readonly OptionDescription[]): OptionsOrFault {
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options: Object.fromEntries(descriptions.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const [fault] = given.flatMap((token) => faultOf(token, descriptions) ?? []);
  return fault === undefined ? optionsOf(given, positionals) : { fault };
}

function faultOf(token: OptionToken, descriptions: readonly OptionDescription[]): string | undefined {
  const known = descriptions.find(({ name }) => name === token.name && token.rawName.startsWith('--'));
  if (known === undefined) return unknownOption(token, descriptions);
  const option = `--${known.name}`;
  if (known.value === undefined) return token.inlineValue ? `${option} takes no value` : undefined;
  if (token.value === undefined || token.value === '' || looksLikeOption(token)) {
    return `${option} needs a value: ${option} ${known.choices?.join('|') ?? known.value}`;
  }
  if (known.choices === undefined || known.choices.includes(token.value)) return undefined;
  return `${option} is ${listed(known.choices)}, not "${token.value}"`;
}

function unknownOption({ rawName }: OptionToken, descriptions: readonly OptionDescription[]): string {
  const names = descriptions.map(({ name }) => `--${name}`);
  const near = nearest(rawName, names);
  return `there is no option ${rawName}; ${near ? `did you mean ${near}?` : 'claimcheck --help lists them'}`;
}

/** `--source --quiet` names no article; `--source -` and `--source=--odd` do. */
function looksLikeOption({ value, inlineValue }: OptionToken): boolean {
  return !inlineValue && value !== undefined && value.length > 1 && value.startsWith('-');
}

function listed(choices: readonly string[]): string {
  return choices.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

function optionsOf(given: readonly OptionToken[], operands: readonly string[]): Options {
  const all = (option: string): readonly string[] =>
    given.flatMap(({ name, value }) => (name === option && value !== undefined ? [value] : []));
  return {
    operands,
    has: (flag) => given.some(({ name }) => name === flag),
    all,
    last: (option) => all(option).at(-1),
  };
}
