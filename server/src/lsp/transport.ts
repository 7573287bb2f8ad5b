/** How the server is reached, as its command line says. */
export type Transport =
  | { readonly kind: 'stdio' | 'node-ipc' | 'help' | 'version' }
  | { readonly kind: 'socket'; readonly port: number }
  | { readonly kind: 'mistake'; readonly message: string };

export const USAGE = `claimcheck-language-server --stdio | --node-ipc | --socket=PORT
Checks drafts against their sources in any editor that speaks the Language Server Protocol.

  --stdio         speak over standard input and output
  --node-ipc      speak to the Node process that started the server
  --socket=PORT   connect to a client that listens on this port of this machine
  --version       print the version
  --help          print this`;

/** Reads the command line. `--clientProcessId`, which clients add by themselves, is taken care of by the protocol library. */
export function readTransport(given: readonly string[]): Transport {
  const transports: Transport[] = [];
  for (const [index, option] of given.entries()) {
    if (!isValue(given, index)) transports.push(...readOption(option, given[index + 1]));
  }
  const mistake =
    transports.find(({ kind }) => kind === 'mistake') ??
    transports.find(({ kind }) => kind === 'help' || kind === 'version');
  if (mistake !== undefined) return mistake;
  const [transport, second] = transports;
  if (transport === undefined)
    return { kind: 'mistake', message: 'say how to speak: --stdio, --node-ipc or --socket=PORT' };
  return second === undefined
    ? transport
    : { kind: 'mistake', message: 'choose one of --stdio, --node-ipc and --socket=PORT' };
}

const WITH_VALUE: readonly string[] = ['--socket', '--clientProcessId'];

/** True for the word behind an option that takes one: "--socket 5007". */
function isValue(given: readonly string[], index: number): boolean {
  return WITH_VALUE.includes(given[index - 1] ?? '');
}

function readOption(option: string, next: string | undefined): Transport[] {
  const [name, value = next] = option.split('=', 2);
  switch (name) {
    case '--stdio':
      return [{ kind: 'stdio' }];
    case '--node-ipc':
      return [{ kind: 'node-ipc' }];
    case '--help':
    case '-h':
      return [{ kind: 'help' }];
    case '--version':
    case '-v':
      return [{ kind: 'version' }];
    case '--clientProcessId':
      return [];
    case '--socket':
      return [readPort(value)];
    default:
      return [{ kind: 'mistake', message: `there is no option ${option}: use --stdio, --node-ipc or --socket=PORT` }];
  }
}

function readPort(value: string | undefined): Transport {
  const port = Number(value);
  if (value !== undefined && /^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535) return { kind: 'socket', port };
  return { kind: 'mistake', message: `--socket needs a port from 1 to 65535, not ${value ?? 'nothing'}` };
}
