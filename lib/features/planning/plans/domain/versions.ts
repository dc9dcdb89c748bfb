interface Listed {
  status: "draft" | "proposed" | "adopted" | "superseded";
}

/**
 * The version that counts of a plan, of its versions with the newest first: the adopted one, else
 * the newest that one is told of.
 */
export const inForce = <V extends Listed>(versions: readonly V[]): V | null =>
  versions.find(({ status }) => status === "adopted") ?? versions[0] ?? null;
