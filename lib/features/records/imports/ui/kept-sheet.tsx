import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { kindsKept } from "@/lib/domain/import-kind";
import { addressOf } from "@/lib/domain/operation";
import { getImportFileOperation, getImportRowsOperation } from "../api";
import type { ImportTold } from "../schema";

/** What is kept of an import: its file, and what became of each row, each with its checksum. */
export async function KeptSheet({ one, office }: { one: ImportTold; office: string }) {
  const t = await getTranslations("imports.kept");
  const isKept = kindsKept.includes(one.of);
  const params = { id: one.id };
  const file = addressOf(getImportFileOperation, office, { params });
  const rows = addressOf(getImportRowsOperation, office, { params });
  return (
    <Sheet title={t("title")} aside={t(isKept ? "aside" : "asideNotKept")}>
      <PlainList
        items={[
          {
            key: "file",
            text: isKept ? (
              <Anchor href={file} download="">
                {t("file")}
              </Anchor>
            ) : (
              t("fileNotKept")
            ),
            note: t("digest", { sha256: one.sha256 }),
          },
          ...(one.preview
            ? [
                {
                  key: "rows",
                  text: (
                    <Anchor href={rows} download="">
                      {t("rows")}
                    </Anchor>
                  ),
                  note: one.rowsSha256 ? t("digest", { sha256: one.rowsSha256 }) : t("notYet"),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}
