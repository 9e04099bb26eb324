// Owns the types of the workbench's server for TypeScript callers.
// Promises what server.cjs documents.

export interface ServerOptions {
  readonly root: string;
  readonly port?: number;
  readonly addin?: string;
  readonly samples?: string;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export function startServer(options: ServerOptions): Promise<RunningServer>;
