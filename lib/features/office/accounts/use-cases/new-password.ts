import "server-only";
import { AppError } from "@/lib/domain/errors";
import { commonPasswords } from "@/lib/platform/auth/common-passwords";
import { weaknessOf } from "../domain";

/**
 * Throws 422 with the path password when it is among the first that anybody tries, or made of the
 * names of the person, the office or the place.
 */
export async function assertStrongPassword(password: string, names: readonly string[]): Promise<void> {
  const weakness = weaknessOf(password, { common: await commonPasswords(), names });
  if (weakness)
    throw new AppError("request.invalid", { errors: [{ path: "password", code: `password.${weakness}` }] });
}
