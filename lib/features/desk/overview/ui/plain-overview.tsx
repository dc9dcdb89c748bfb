import { getTranslations } from "next-intl/server";
import { Figures, Sheet } from "@/components/layout/sheet";
import { Stack } from "@/components/layout/page";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { PlainData } from "../queries";
import { DeliveriesSheet, StopsSheet } from "./delivery-sheets";

/** A vendor's own page: what it stops comes first. */
export async function PlainOverview({ office, data }: { office: ActorOffice; data: PlainData }) {
  const t = await getTranslations("overview");
  const { figures } = data;
  const list = (filter: Record<string, string>) => paths.deliveries(office.key, filter);
  return (
    <Stack>
      <Sheet flush>
        <Figures
          items={[
            {
              label: t("plain.stopped"),
              value: figures.stoppedByVendor,
              href: list({ blocked: "vendor", sort: "blocked" }),
            },
            { label: t("municipal.going"), value: figures.going, href: list({ status: "going" }) },
            { label: t("municipal.done"), value: figures.done, href: list({ status: "done" }) },
          ]}
        />
      </Sheet>
      <StopsSheet
        office={office}
        title={t("plain.stops")}
        deliveries={data.blocked}
        isVendor
        href={list({ blocked: "any", sort: "blocked" })}
      />
      <DeliveriesSheet
        office={office.key}
        title={t("plain.list")}
        deliveries={data.deliveries}
        isVendor
        empty={figures.total > 0 ? t("municipal.nothingGoing") : t("plain.none")}
        href={paths.deliveries(office.key)}
      />
    </Stack>
  );
}
