import "server-only";

let common: Promise<ReadonlySet<string>> | undefined;

async function load(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"]);
}

/**
 * About fifty thousand passwords of leaked lists, in lower case; read when the first password is
 * set, which a web process seldom does.
 */
export const commonPasswords = (): Promise<ReadonlySet<string>> => (common ??= load());
