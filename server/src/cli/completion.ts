import type { Command } from './command.js';
import type { OptionDescription } from './options.js';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof SHELLS)[number];

/** What a shell reads to complete commands, options and the values of options. Everything else is a file. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  if (shell === 'bash') return bash(commands);
  return shell === 'zsh' ? zsh(commands) : fish(commands);
}

/** The values that are known: of an option, or of a command's operand. */
function choicesOf({ choices = [] }: { readonly choices?: readonly string[] }): string {
  return choices.join(' ');
}

function bash(commands: readonly Command[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return [
    '# claimcheck completion for bash: eval "$(claimcheck completion bash)"',
    '_claimcheck() {',
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command="${COMP_WORDS[1]}"',
    '  COMPREPLY=()',
    `  if [ "$COMP_CWORD" -eq 1 ]; then ${reply(`${names} --help --version`)}; return; fi`,
    '  case "$command $before" in',
    ...commands.flatMap(bashValues),
    '  esac',
    '  case "$command $word" in',
    ...commands.flatMap(bashWords),
    '  esac',
    '}',
    'complete -o default -F _claimcheck claimcheck',
    '',
  ].join('\n');
}

function bashValues({ name, options }: Command): string[] {
  const chosen = options.filter(({ choices }) => choices !== undefined);
  return chosen.map((option) => `    "${name} --${option.name}") ${reply(choicesOf(option))}; return ;;`);
}

/** Options come where a dash is begun, so that files are completed otherwise. */
function bashWords(command: Command): string[] {
  const options = [...command.options.map(({ name }) => `--${name}`), '--help'].join(' ');
  const operands = command.choices === undefined ? [] : [`    "${command.name} "*) ${reply(choicesOf(command))} ;;`];
  return [`    "${command.name} -"*) ${reply(options)} ;;`, ...operands];
}

function reply(words: string): string {
  return `COMPREPLY=($(compgen -W "${words}" -- "$word"))`;
}

function zsh(commands: readonly Command[]): string {
  return [
    '#compdef claimcheck',
    '# claimcheck completion for zsh: eval "$(claimcheck completion zsh)"',
    '_claimcheck() {',
    '  local -a commands',
    `  commands=(${commands.map(({ name, summary }) => quoted(`${name}:${plain(summary)}`)).join(' ')})`,
    '  if (( CURRENT == 2 )); then _describe command commands; return; fi',
    '  case "$words[2]" in',
    ...commands.map((command) => `    ${command.name}) _arguments ${zshArguments(command)} ;;`),
    '  esac',
    '}',
    'if [ "$funcstack[1]" = _claimcheck ]; then _claimcheck "$@"; else compdef _claimcheck claimcheck; fi',
    '',
  ].join('\n');
}

function zshArguments(command: Command): string {
  const options = command.options.map((option) => {
    const value = option.value === undefined ? '' : `:${option.value}:${valueOfZsh(option)}`;
    return quoted(`*--${option.name}[${plain(option.summary)}]${value}`);
  });
  const operand = command.choices === undefined ? '_files' : `(${choicesOf(command)})`;
  return [...options, ...(command.operand === '' ? [] : [quoted(`*:${command.operand}:${operand}`)])].join(' ');
}

function valueOfZsh(option: OptionDescription): string {
  return option.choices === undefined ? '_files' : `(${choicesOf(option)})`;
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => {
    const inside = `complete -c claimcheck -n '__fish_seen_subcommand_from ${command.name}'`;
    const operands = command.choices === undefined ? [] : [`${inside} -f -a '${choicesOf(command)}'`];
    return [
      `complete -c claimcheck -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(plain(command.summary))}`,
      ...command.options.map(
        (option) => `${inside} -l ${option.name} ${fishValue(option)}-d ${quoted(option.summary)}`,
      ),
      ...operands,
    ];
  });
  return ['# claimcheck completion for fish: claimcheck completion fish | source', ...lines, ''].join('\n');
}

function fishValue(option: OptionDescription): string {
  if (option.value === undefined) return '';
  return option.choices === undefined ? '-r ' : `-x -a '${choicesOf(option)}' `;
}

/** Colons and brackets divide in zsh. */
function plain(text: string): string {
  return text.replace(/[[\]:]/g, ',');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
