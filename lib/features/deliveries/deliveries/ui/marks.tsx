import { getTranslations } from "next-intl/server";
import { Mark } from "@/components/ui/mark";
import { statusLook, type DeliveryStatus } from "@/lib/domain/delivery";
import { stoppedByKey } from "@/lib/domain/delivery";
import { stopLook } from "../domain";
import type { DeliveryItem } from "../schema";

/** A delivery's one status. */
export async function StatusMark({ status }: { status: DeliveryStatus }) {
  const t = await getTranslations("deliveries.status");
  return <Mark {...statusLook[status]}>{t(status)}</Mark>;
}

/** A stop, laid over the status. */
export async function StopMark({
  blocked,
  isVendor,
}: {
  blocked: NonNullable<DeliveryItem["blocked"]>;
  isVendor: boolean;
}) {
  const t = await getTranslations("deliveries.stoppedBy");
  return <Mark {...stopLook}>{t(stoppedByKey(blocked.by, isVendor))}</Mark>;
}
