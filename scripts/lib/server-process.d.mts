import type { ChildProcess, StdioOptions } from "node:child_process";

export type Child = ChildProcess & { done: Promise<{ code?: number; signal?: string; error?: Error }> };

/** The background worker. */
export function startWorker(
  env: Record<string, string | undefined>,
  options?: { stdio?: StdioOptions },
): Child;
