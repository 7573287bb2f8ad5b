/** What a part is handed, as the build writes it. */
const GIVEN = 'require,module,exports,programUrl,claimcheckData';

/** The server for a worker, as one text: its data and the parts that it shares with the server on the desktop, and what starts it with them. */
export async function workerProgram(read: (file: string) => PromiseLike<Uint8Array>): Promise<string> {
  const readText = async (file: string) => new TextDecoder().decode(await read(file));
  const names: readonly string[] = JSON.parse(await readText('server.browser.json'));
  const files = ['data.json', 'server.browser.js', ...names.map((name) => `parts/${name}`)];
  const [data, program, ...parts] = await Promise.all(files.map(readText));
  const functions = names.map((name, at) => `${JSON.stringify(name)}:function(${GIVEN}){${parts[at]}\n},`);
  return [`self.claimcheckData=${data};self.claimcheckParts={`, ...functions, `};\n${program}`].join('');
}
