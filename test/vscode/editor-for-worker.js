/** Plays the editor to a server in a worker: answers its questions for files, and asks for diagnostics. */
async function diagnosticsInWorker({ code, files, draft }) {
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  const pathOf = (uri) => decodeURIComponent(new URL(uri).pathname);
  const answers = {
    'claimcheck/readFile': (uri) => {
      const text = files[pathOf(uri)];
      if (text === undefined) return { kind: 'failure', reason: 'missing' };
      return { kind: 'content', bytes: new TextEncoder().encode(text) };
    },
    'claimcheck/readFolder': (uri) => {
      const folder = `${pathOf(uri)}/`;
      const rests = Object.keys(files).flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : []));
      return rests.map((rest) => ({ name: rest.split('/')[0], kind: rest.includes('/') ? 'folder' : 'file' }));
    },
    'claimcheck/realUri': (uri) => {
      const path = pathOf(uri);
      return Object.keys(files).some((file) => file === path || file.startsWith(`${path}/`)) ? uri : null;
    },
  };
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data.id === 1 && data.method === undefined) {
        worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
        const textDocument = { uri: 'memfs:/desk/draft.md', languageId: 'markdown', version: 1, text: draft };
        worker.postMessage({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
        worker.postMessage({ jsonrpc: '2.0', id: 2, method: 'textDocument/diagnostic', params: { textDocument } });
      } else if (data.id === 2 && data.method === undefined) resolve(data.result);
      else if (data.method !== undefined && data.id !== undefined) {
        const result = answers[data.method]?.(data.params.uri) ?? null;
        worker.postMessage({ jsonrpc: '2.0', id: data.id, result });
      }
    };
    const folder = { uri: 'memfs:/desk', name: 'desk' };
    const params = {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      workspaceFolders: [folder],
    };
    worker.postMessage({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  });
}
