import "server-only";
import { commonPasswords } from "@/lib/platform/auth/common-passwords";
import { weaknessOf, type Weakness } from "../domain";

/**
 * Why a password is among the first that anybody tries; null when it is not. `names` are those of
 * the person, of the office and of where they work.
 */
export async function findWeakness(
  value: string,
  names: (string | null | undefined)[],
): Promise<Weakness | null> {
  const known = names.filter((name) => typeof name === "string");
  return weaknessOf(value, { common: await commonPasswords(), names: known });
}
