import { getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Mark } from "@/components/ui/mark";
import { statusLook } from "@/lib/domain/delivery";
import { paths } from "@/lib/domain/paths";
import type { Installation } from "../schema";

/** Where its latest delivery stands. */
export async function DeliverySheet({
  office,
  delivery,
}: {
  office: string;
  delivery: Installation["delivery"];
}) {
  const t = await getTranslations("installations");
  const statuses = await getTranslations("deliveries.status");
  return (
    <Sheet title={t("delivery")}>
      {delivery ? (
        <>
          <p>
            {delivery.phase.name} <Mark {...statusLook[delivery.status]}>{statuses(delivery.status)}</Mark>
          </p>
          <SheetLink href={paths.delivery(office, delivery.id)}>{t("one.toDelivery")}</SheetLink>
        </>
      ) : (
        <p className="text-muted text-sm">{t("one.noDelivery")}</p>
      )}
    </Sheet>
  );
}
