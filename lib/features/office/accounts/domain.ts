// The stems of the passwords that lists of leaked ones begin with, in the languages of the offices.
const stems = [
  "password",
  "lösenord",
  "losenord",
  "passord",
  "qwerty",
  "123456",
  "abc123",
  "111111",
  "000000",
  "sommar",
  "sommer",
  "vinter",
  "hejsan",
  "welcome",
  "välkommen",
  "velkommen",
  "letmein",
  "iloveyou",
  "admin",
  "arkiv",
  "kommun",
  "kommune",
];

/**
 * Whether little is left of a password once its common stems, digits and signs at the ends are
 * taken away.
 */
export function isTooCommon(password: string): boolean {
  let rest = password.toLowerCase();
  for (const stem of stems) rest = rest.replaceAll(stem, "");
  return new Set(rest.replace(/[^\p{L}]/gu, "")).size < 4;
}
