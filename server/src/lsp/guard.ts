import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';

export type Phase = 'starting' | 'running' | 'stopped';

/** Where the server stands between its first and its last message. */
export interface Lifecycle {
  phase(): Phase;
  enter(phase: Phase): void;
}

export function createLifecycle(): Lifecycle {
  let current: Phase = 'starting';
  return {
    phase: () => current,
    enter: (phase) => {
      current = phase;
    },
  };
}

/** What a message runs under: it is refused in the wrong phase, and a failure is logged and answered with a fallback. */
export interface Guard {
  request<P, R>(
    name: string,
    fallback: R,
    handler: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>;
  notification<P>(name: string, handler: (params: P) => void | Promise<void>): (params: P) => Promise<void>;
}

export function createGuard(connection: Connection, lifecycle: Lifecycle): Guard {
  return {
    request: (name, fallback, handler) => async (params, token) => {
      const refused = refusal(lifecycle.phase());
      if (refused !== undefined) return refused;
      try {
        const result = await handler(params, token);
        return token.isCancellationRequested
          ? new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${name} cancelled`)
          : result;
      } catch (error) {
        logFailure(connection, name, error);
        return fallback;
      }
    },
    notification: (name, handler) => async (params) => {
      if (lifecycle.phase() !== 'running') return;
      try {
        await handler(params);
      } catch (error) {
        logFailure(connection, name, error);
      }
    },
  };
}

/** The error for a request that comes too early or too late. */
export function refusal(phase: Phase): ResponseError<never> | undefined {
  if (phase === 'starting')
    return new ResponseError<never>(ErrorCodes.ServerNotInitialized, 'The server is not initialized');
  if (phase === 'stopped') return new ResponseError<never>(ErrorCodes.InvalidRequest, 'The server is shut down');
  return undefined;
}

function logFailure(connection: Connection, name: string, error: unknown): void {
  connection.console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
}
