import "server-only";
import { AppError } from "@/lib/domain/errors";
import { commonPasswords } from "@/lib/platform/auth/common-passwords";
import { weaknessOf, type Weakness } from "../domain";

/**
 * Why a password is among the first that anybody tries; null when it is not. `names` are those of
 * the person, of the office and of where they work.
 */
export async function findWeakness(
  value: string,
  names: readonly (string | null | undefined)[],
): Promise<Weakness | null> {
  const known = names.filter((name) => typeof name === "string");
  return weaknessOf(value, { common: await commonPasswords(), names: known });
}

/** Throws 422 with the path password for such a one. */
export async function assertStrongPassword(password: string, names: readonly string[]): Promise<void> {
  const weakness = await findWeakness(password, names);
  if (weakness)
    throw new AppError("request.invalid", { errors: [{ path: "password", code: `password.${weakness}` }] });
}
