import type { Child } from "./server-process.mjs";

/** Starts a fallen child again, after a pause that doubles from 1 s to 30 s; a quiet minute resets the pause. */
export function keepRunning(name: string, first: Child, start: () => Child): void;
