import type { Actor } from "@/lib/domain/actor";
import type { InstallationLife } from "../queries";

/** Its municipality has left the office: nothing of the installation is changed any more. */
export const hasLeft = ({ until }: Pick<InstallationLife["beside"], "until">, { office }: Actor): boolean =>
  until !== null && until < office.today;
