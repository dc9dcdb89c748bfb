import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Digest } from "@/components/ui/notice";
import { addressOf } from "@/lib/domain/operation";
import { formatBytes } from "@/lib/domain/money";
import { isLocale } from "@/lib/domain/text";
import { getFileOperation } from "@/lib/features/records/files";
import { isDone, resultName } from "@/lib/features/inventory/control-points";
import type { ControlPoint } from "../schema";
import { PointsTable } from "./points-table";

interface ReadingProps {
  office: string;
  deliveryId: string;
  points: ControlPoint[];
}

/** What is read before deciding: how each point came out, what deviates, and the files behind it. */
export async function Reading(props: ReadingProps) {
  const t = await getTranslations("deliveries.reading");
  const { points } = props;
  return (
    <>
      <Sheet
        flush
        title={t("results")}
        id="points"
        aside={t("done", {
          done: points.filter(({ result }) => isDone(result)).length,
          total: points.length,
        })}
      >
        <PointsTable {...props} />
      </Sheet>
      <Deviations points={points} />
      <Evidence office={props.office} points={points} />
    </>
  );
}

async function Deviations({ points }: Pick<ReadingProps, "points">) {
  const t = await getTranslations("deliveries.reading");
  const locale = await getLocale();
  const language = isLocale(locale) ? locale : "sv";
  const found = points.filter(({ result }) => result === "passedWithDeviation" || result === "failed");
  return (
    <Sheet title={t("deviations")} id="deviations" aside={found.length > 0 && String(found.length)}>
      {found.length === 0 && <p className="text-muted text-sm">{t("noDeviations")}</p>}
      <PlainList
        items={found.map(({ id, number, title, result, note }) => ({
          key: id,
          text: `${number}. ${title}`,
          note: `${resultName(result, language)}: ${note ?? ""}`,
        }))}
      />
    </Sheet>
  );
}

async function Evidence({ office, points }: Pick<ReadingProps, "office" | "points">) {
  const t = await getTranslations("deliveries");
  const locale = await getLocale();
  const files = new Map(
    points.flatMap(({ evidence }) => evidence.map((file) => [file.fileId, file] as const)),
  );
  const numbersOf = (fileId: string) =>
    points.filter(({ evidence }) => evidence.some((file) => file.fileId === fileId));
  return (
    <Sheet title={t("reading.files")} id="files" aside={files.size > 0 && String(files.size)}>
      {files.size === 0 && <p className="text-muted text-sm">{t("reading.noFiles")}</p>}
      <PlainList
        items={[...files.values()].map(({ fileId, name, bytes, sha256 }) => ({
          key: fileId,
          text: (
            <Anchor href={addressOf(getFileOperation, office, { params: { id: fileId } })} download>
              {name}
            </Anchor>
          ),
          note: (
            <>
              {t("one.forPoints", {
                numbers: numbersOf(fileId)
                  .map(({ number }) => number)
                  .join(", "),
              })}{" "}
              · {formatBytes(bytes, locale)} <Digest value={sha256} />
            </>
          ),
        }))}
      />
    </Sheet>
  );
}
