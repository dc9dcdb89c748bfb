import { getLocale, getTranslations } from "next-intl/server";
import { Matrix as MatrixTable, type MatrixCell } from "@/components/data-table/matrix";
import { MatrixLegend } from "@/components/data-table/matrix-legend";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { holds, isVendorOnly, readerOf, type Actor } from "@/lib/domain/actor";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { cellLook } from "../domain";
import type { Matrix } from "../queries";
import { stages, stoppedByKey } from "@/lib/domain/delivery";

interface DeliveryMatrixProps {
  actor: Actor;
  matrix: Matrix;
  /** The matrix is narrowed down, so an empty crossing says nothing of the system. */
  isFiltered?: boolean;
  /** On other pages than its own: a title, and the way to it. */
  isBlock?: boolean;
}

/** Municipalities against systems: the stage of each latest delivery, stops laid over. */
export async function DeliveryMatrix({ actor, matrix, isFiltered = false, isBlock }: DeliveryMatrixProps) {
  const t = await getTranslations("deliveries.matrix");
  const office = actor.office.key;
  const { municipalities, systems } = matrix;
  const cells = await cellsOf(actor, matrix);
  return (
    <Sheet flush {...(isBlock && { title: t("title") })}>
      {systems.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyHint", { reader: readerOf(actor) })}</EmptyState>
      ) : (
        <>
          <Legend matrix={matrix} empty={t(isFiltered ? "notChosen" : "noSystem")} />
          <MatrixTable
            caption={t("title")}
            corner={t("corner")}
            base={paths.crossings(office)}
            tapAgain={t("tapAgain")}
            {...(holds(actor, "system:read") && { columnBase: paths.system(office, "") })}
            {...(holds(actor, "municipality:read") && { rowBase: paths.municipality(office, "") })}
            columns={systems.map(({ key, name }) => [key, name])}
            rows={municipalities.map(({ code, name }) => [code, name])}
            cellOf={(row, column) => cells.get(`${row} ${column}`)}
          />
        </>
      )}
      {isBlock && systems.length > 0 && <SheetLink href={paths.matrix(office)}>{t("link")}</SheetLink>}
    </Sheet>
  );
}

/**
 * Each crossing that holds something, by municipality and system. What is said of it is the same
 * for all that stand alike, which are hundreds: it is put together once for each standing.
 */
async function cellsOf(actor: Actor, { cells }: Matrix): Promise<Map<string, MatrixCell>> {
  const t = await getTranslations("deliveries.matrix");
  const words = await getTranslations("deliveries");
  const locale = await getLocale();
  const lower = (word: string) => word.toLocaleLowerCase(locale);
  const none: MatrixCell = { sign: "·", label: t("noDelivery") };
  const standing = ({
    phase,
    status,
    blocked,
  }: NonNullable<Matrix["cells"][number]["delivery"]>): MatrixCell => {
    const { shape, ...look } = cellLook({ stage: phase.stage, status });
    const story = [phase.name, lower(words(`status.${status}`))];
    if (blocked) {
      const date = formatTableDay(blocked.since, locale);
      story.push(
        t("stop", { by: lower(words(`stoppedBy.${stoppedByKey(blocked.by, isVendorOnly(actor))}`)), date }),
      );
    }
    return {
      sign: shape ? { shape } : t(`letter.${phase.stage}`),
      ...look,
      ...(blocked && { isStopped: true }),
      label: story.join(", "),
      isLink: true,
    };
  };
  const known = new Map<string, MatrixCell>();
  return new Map(
    cells.map(({ municipality, system, delivery }) => {
      const place = `${municipality} ${system}`;
      if (!delivery) return [place, none];
      const { phase, status, blocked } = delivery;
      const key = [phase.key, phase.stage, status, blocked?.by, blocked?.since].join(" ");
      const cell = known.get(key) ?? standing(delivery);
      known.set(key, cell);
      return [place, cell];
    }),
  );
}

/** The six stages and the stop; the other signs where they occur. */
async function Legend({ matrix: { cells }, empty }: { matrix: Matrix; empty: string }) {
  const t = await getTranslations("deliveries.matrix");
  const words = await getTranslations("deliveries");
  const ofStatus = (status: "awaitingApproval" | "rejected" | "cancelled") => {
    if (!cells.some(({ delivery }) => delivery?.status === status)) return [];
    const { shape, ...look } = cellLook({ stage: "controlled", status });
    return [{ ...look, sign: shape ? { shape } : t("letter.controlled"), label: words(`status.${status}`) }];
  };
  return (
    <MatrixLegend
      label={t("legend")}
      items={[
        ...stages.map((stage) => {
          const { tone, level } = cellLook({ stage, status: "active" });
          return { sign: t(`letter.${stage}`), tone, level, label: words(`stage.${stage}`) };
        }),
        ...ofStatus("awaitingApproval"),
        ...ofStatus("rejected"),
        ...ofStatus("cancelled"),
        { sign: "", tone: "none" as const, level: 0, isStopped: true, label: words("list.blocked") },
        { sign: "·", tone: "none" as const, label: t("without") },
        { sign: "", tone: "none" as const, label: empty },
      ]}
    />
  );
}
