export interface ServerOptions {
  /** A database on the temporary test server, usually a clone of TEST_TEMPLATE. */
  databaseName: string;
  /** Where this server keeps files and its log. */
  dataDir: string;
  /** A free port when left out. */
  port?: number;
  /** Also run the background worker. */
  worker?: boolean;
  /** Further environment variables for the server. */
  env?: Record<string, string>;
}

export interface RunningServer {
  /** For example http://localhost:40123, also the server's APP_ORIGIN. */
  url: string;
  port: number;
  /** Of the web server. */
  pid: number;
  stop(): Promise<void>;
}

/** Does the jobs that wait in the database of a server which has no worker beside it. */
export function doWaitingJobs(options: { databaseName: string; dataDir: string; url: string }): Promise<void>;

/** Starts the built web app on a test database and waits until it is healthy. */
export function startServer(options: ServerOptions): Promise<RunningServer>;
