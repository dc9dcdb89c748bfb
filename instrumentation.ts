import type { Instrumentation } from "next";

/**
 * Next writes what it thinks of a request to the console, with a stack trace: a stranger's nonsense
 * would fill the log. From here on it is one JSON line each, and an error in a page of ours is one
 * at the alarm's level.
 */
export async function register(): Promise<void> {
  // Under npm run dev the console is read by people.
  if (process.env["NEXT_RUNTIME"] !== "nodejs" || process.env.NODE_ENV !== "production") return;
  const { speakInLines } = await import("./lib/platform/console");
  speakInLines();
}

export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { noteFailure } = await import("./lib/platform/console");
  noteFailure(error, routePath);
};
