/** `npm run try`: opens the sample newsroom in a real VS Code, with the packaged extension, and keeps running. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startVsCode } from './code-server.js';
import { copySample } from './sample.js';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8123' } } });
const sample = copySample();
const vsCode = await startVsCode({ vsix: path.resolve('claimcheck.vsix'), port: Number(values.port) });
const draft = vsCode.uri(path.join(sample.folder, 'drafts', 'faulty.md'));
console.log(`\nOpen this in a browser; Ctrl+C ends it.\n\n${vsCode.url(sample.folder, [['openFile', draft]])}\n`);
await new Promise((resolve) => ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => process.once(signal, resolve)));
await vsCode.stop();
sample.remove();
