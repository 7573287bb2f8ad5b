/** How the MCP server of this extension is started for one folder. */
export interface McpCommand {
  readonly label: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The command line tool that comes with the extension, on the editor's own Node. */
export function mcpCommand(commandLine: string, folderName: string): McpCommand {
  return {
    label: `Claimcheck (${folderName})`,
    command: process.execPath,
    args: [commandLine, 'mcp'],
    // On the desktop the program that runs is Electron, which this makes a Node.
    env: { ELECTRON_RUN_AS_NODE: '1' },
  };
}
