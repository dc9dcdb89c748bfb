import type { Child } from "./server-process.mjs";

/** Stops one child and waits for its end. */
export function stopChild(child: Child): Promise<void>;

/**
 * Stops everything that was started: first all others, then the database. Nothing can be started
 * any more, unless it is not for good.
 */
export function stopChildren(how?: { forGood?: boolean }): Promise<void>;
