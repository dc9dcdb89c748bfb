/** An expected failure: its message is the one sentence that the user sees. */
export class Failure extends Error {}

/** Thrown by work that Ctrl+C cut short; nobody reports it. */
export class Stopped extends Error {}

/** Throws a Failure with this sentence. */
export function fail(sentence, cause) {
  throw new Failure(sentence, { cause });
}

/** The reason of a system or network error in few words, without a stack. */
export function reason(error) {
  // A refused connection to a name with two addresses is an AggregateError without a message of its own.
  return error?.errors?.[0]?.message || error?.message || error?.code || String(error);
}

/** The last lines of some output that say what went wrong. */
export function lastWords(output, lines = 1) {
  const kept = output
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() && !/^\s+at |^Node\.js v|^node:internal/.test(line));
  const telling = kept.filter((line) =>
    /error|fatal|could not|cannot|failed|changed after|newer/i.test(line),
  );
  return (telling.length ? telling : kept).slice(-lines).join("\n").trim() || "no reason was given";
}
