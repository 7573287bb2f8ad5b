import { type Command, EXIT } from '../command.js';
import { completionScript, SHELLS } from '../completion.js';

/** `claimcheck completion`: what a shell reads to complete the words of the other commands. */
export function completion(others: readonly Command[]): Command {
  const command: Command = {
    name: 'completion',
    operand: 'SHELL',
    choices: SHELLS,
    summary: 'Write the completion of commands and options for bash, zsh or fish',
    options: [],
    notes: [
      'bash: eval "$(claimcheck completion bash)" in ~/.bashrc',
      'zsh:  eval "$(claimcheck completion zsh)" in ~/.zshrc, after compinit',
      'fish: claimcheck completion fish | source in ~/.config/fish/config.fish',
    ],
    run: async (options, terminal) => {
      const shell = SHELLS.find((name) => name === options.operands[0]);
      if (shell === undefined) {
        terminal.tell(`claimcheck completion: the shells are ${SHELLS.join(', ')}`);
        return EXIT.failed;
      }
      terminal.print(completionScript(shell, [...others, command]));
      return EXIT.clean;
    },
  };
  return command;
}
