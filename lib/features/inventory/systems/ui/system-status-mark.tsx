import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark";
import { systemLook } from "../domain";
import type { SystemStatus } from "@/lib/domain/system";

/** What has become of an installation. */
export async function SystemStatusMark({ status }: { status: SystemStatus }) {
  const t = await getTranslations("systems.status");
  return <Mark {...systemLook[status]}>{t(status)}</Mark>;
}
