import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { holds, isVendorOnly, readerOf, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Vendor, VendorProduct } from "../schema";

/** The systems that it makes, of those the reader may see. */
export async function VendorProducts({
  actor,
  vendor,
  products,
}: {
  actor: Actor;
  vendor: Vendor;
  products: VendorProduct[];
}) {
  const t = await getTranslations("vendors");
  const { key: office } = actor.office;
  return (
    <Sheet flush title={t("products")} aside={products.length > 0 && String(products.length)}>
      <DataTable
        caption={t("one.productsOf", { name: vendor.name })}
        rows={products}
        rowHref={(row) => paths.system(office, row.key)}
        empty={
          <EmptyState title={t("one.noProducts")}>
            {t("one.noProductsHint", { reader: isVendorOnly(actor) ? "vendor" : readerOf(actor) })}
          </EmptyState>
        }
        columns={[
          { key: "system", header: t("one.system"), cell: (row) => row.name },
          {
            key: "municipalities",
            header: t("one.municipalities"),
            align: "num" as const,
            cell: (row) => String(row.municipalities),
          },
          ...(holds(actor, "delivery:read")
            ? [
                {
                  key: "deliveries",
                  header: t("one.deliveries"),
                  align: "num" as const,
                  cell: (row: VendorProduct) => String(row.deliveries),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}
