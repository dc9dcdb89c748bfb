import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Figures, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Assumption, Source } from "@/components/ui/mark";
import { holds, isVendorOnly, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { listVendorStops } from "../queries";
import type { Vendor, VendorProduct } from "../schema";
import { ContactsSheet, EscalationSheet, NoteSheet } from "./vendor-sheets";
import { VendorProducts } from "./vendor-products";
import { VendorStops } from "./vendor-stops";

export interface VendorPageProps {
  actor: Actor;
  vendor: Vendor;
  products: VendorProduct[];
  stops: Awaited<ReturnType<typeof listVendorStops>>;
  /** What has happened to it: the sheet of the log's room. */
  history: ReactNode;
}

/** One vendor: what it is to the office, what it makes, whom to turn to, what waits for it. */
export async function VendorPage({ actor, vendor, products, stops, history }: VendorPageProps) {
  const t = await getTranslations("vendors");
  const shell = await getTranslations("shell");
  const { office } = actor;
  const mayManage = holds(actor, "vendor:manage");
  const isVendor = isVendorOnly(actor);
  return (
    <Main id="main">
      <PageHead
        title={vendor.name}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.vendors(office.key), isList: true },
            { label: vendor.name },
          ],
        }}
        facts={[
          { label: t("kind"), value: kindsOf(vendor, t) },
          ...(vendor.isEArchiveSupplier ? [{ label: t("one.isSupplier", { office: office.name }) }] : []),
          ...(mayManage || isVendor ? [] : [{ label: t("one.whoChanges") }]),
        ]}
        {...(mayManage && {
          actions: (
            <ButtonLink href={paths.changeVendor(office.key, vendor.key)}>{t("change.link")}</ButtonLink>
          ),
        })}
      />
      {holds(actor, "delivery:read") && <Numbers office={office.key} vendor={vendor} products={products} />}
      <Columns
        aside={
          <>
            <ContactsSheet {...{ actor, vendor, mayManage }} />
            {!isVendor && <EscalationSheet {...{ actor, vendor, mayManage }} />}
            {!isVendor && <NoteSheet vendor={vendor} />}
            {(vendor.source ?? vendor.assumption) && (
              <Sheet title={t("one.provenance")}>
                {vendor.assumption && (
                  <p>
                    <Assumption label={shell("assumption")}>{vendor.assumption}</Assumption>
                  </p>
                )}
                {vendor.source && <Source label={shell("source")}>{vendor.source}</Source>}
              </Sheet>
            )}
          </>
        }
      >
        <VendorProducts {...{ actor, vendor, products }} />
        {holds(actor, "delivery:read") && <VendorStops {...{ actor, vendor, stops }} />}
        {history}
      </Columns>
    </Main>
  );
}

type T = Awaited<ReturnType<typeof getTranslations<"vendors">>>;

const kindsOf = ({ roles }: Vendor, t: T): string =>
  roles.map((role) => t(`roles.${role}`)).join(", ") || t("one.noKind");

async function Numbers({
  office,
  vendor,
  products,
}: {
  office: string;
  vendor: Vendor;
  products: VendorProduct[];
}) {
  const t = await getTranslations("vendors");
  const { key, stops } = vendor;
  return (
    <Sheet flush>
      <Figures
        items={[
          { label: t("products"), value: vendor.products },
          {
            label: t("one.deliveries"),
            value: products.reduce((sum, { deliveries }) => sum + deliveries, 0),
            href: paths.deliveries(office, { vendor: key }),
          },
          { label: t("stopped"), value: stops.open },
          { label: t("longest"), value: stops.open > 0 ? stops.days : "–" },
        ]}
      />
    </Sheet>
  );
}
