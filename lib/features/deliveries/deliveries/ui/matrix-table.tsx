import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { JumpList } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Matrix } from "../queries";
import type { LatestDelivery } from "@/lib/features/inventory/systems";
import { isVendorOnly, readerOf, type Actor } from "@/lib/domain/actor";
import { statusLook, stoppedByKey } from "@/lib/domain/delivery";
import { stopLook } from "../domain";

interface Row {
  municipality: Matrix["municipalities"][number];
  system: Matrix["systems"][number];
  delivery: LatestDelivery | null;
}

/** The matrix's crossings in its own order: row by row, from the left. */
function rowsOf({ municipalities, systems, cells }: Matrix): Row[] {
  const held = new Map(cells.map((cell) => [`${cell.municipality} ${cell.system}`, cell]));
  return municipalities.flatMap((municipality) =>
    systems.flatMap((system) => {
      const cell = held.get(`${municipality.code} ${system.key}`);
      return cell ? [{ municipality, system, delivery: cell.delivery }] : [];
    }),
  );
}

/** From here on the table is long enough to jump in. */
const MANY = 6;

const placeOf = (code: string): string => `municipality-${code}`;

/** The same facts as the matrix, as a table. */
export async function MatrixAsTable({ actor, matrix }: { actor: Actor; matrix: Matrix }) {
  const office = actor.office.key;
  const isVendor = isVendorOnly(actor);
  const t = await getTranslations("deliveries");
  const locale = await getLocale();
  return (
    <>
      {matrix.municipalities.length >= MANY && (
        <JumpList
          label={t("matrix.jump")}
          items={matrix.municipalities.map(({ code, name }) => ({ href: `#${placeOf(code)}`, label: name }))}
        />
      )}
      <Sheet flush>
        <DataTable
          caption={t("matrix.title")}
          rows={rowsOf(matrix)}
          rowHref={(row) => (row.delivery ? paths.delivery(office, row.delivery.id) : undefined)}
          groupBy={({ municipality: { code, name } }) => ({ key: code, label: name, id: placeOf(code) })}
          empty={
            <EmptyState title={t("matrix.empty")}>
              {t("matrix.emptyHint", { reader: readerOf(actor) })}
            </EmptyState>
          }
          columns={[
            { key: "system", header: t("list.system"), cell: (row) => row.system.name },
            {
              key: "phase",
              header: t("list.phase"),
              onPhone: "corner",
              cell: ({ delivery }) =>
                delivery ? delivery.phase.name : { text: t("matrix.none"), look: "muted" },
            },
            {
              key: "status",
              header: t("list.status"),
              cell: ({ delivery }) =>
                delivery && { ...statusLook[delivery.status], text: t(`status.${delivery.status}`) },
            },
            {
              key: "blocked",
              header: t("list.blocked"),
              cell: ({ delivery }) =>
                delivery?.blocked && {
                  ...stopLook,
                  text: t(`stoppedBy.${stoppedByKey(delivery.blocked.by, isVendor)}`),
                },
              note: ({ delivery }) =>
                delivery?.blocked &&
                t("list.since", { date: formatTableDay(delivery.blocked.since, locale) }),
            },
          ]}
        />
      </Sheet>
    </>
  );
}
