import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark";
import { systemLook } from "../domain";
import type { SystemStatus } from "../schema";

/** What has become of an installation. */
export async function SystemStatusMark({ status }: { status: SystemStatus }) {
  const t = await getTranslations("sourceSystems.status");
  return <Mark {...systemLook[status]}>{t(status)}</Mark>;
}
