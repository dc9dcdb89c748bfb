import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Figures, Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { applyImportOperation } from "../api";
import type { ImportTold } from "../schema";
import { ApplyButtons } from "./apply-buttons";
import { wayOf, wordsOf } from "./way";

type Preview = NonNullable<ImportTold["preview"]>;

interface ReviewSheetProps {
  one: ImportTold;
  office: string;
  mayManage: boolean;
}

/** What will happen, and the button that lets it; once it is done, what happened. */
export async function ReviewSheet({ one, office, mayManage }: ReviewSheetProps) {
  const t = await getTranslations("imports");
  const { preview, outcome, id, version } = one;
  // Nothing is told of rows as long as nobody knows whose they are.
  if (!preview || preview.question) return null;
  const { create, update, same, refused, made } = preview;
  const rows = create + update + same;
  const { made: named, ...counts } = outcome ?? { made, created: create, updated: update, same, refused };
  const told = { create: counts.created, update: counts.updated, same: counts.same, refused: counts.refused };
  const own = wordsOf[one.of];
  const [systems, vendors] = [named["system"] ?? 0, named["vendor"] ?? 0];
  return (
    <Sheet title={t(outcome ? "was" : "will")}>
      <div className="grid gap-4">
        <p>{outcome ? t(`${own}wasText`, counts) : t(`${own}willText`, told)}</p>
        <Figures
          items={(["create", "update", "same", "refused"] as const).map((kind) => ({
            label: t(`${outcome ? "kindsWas" : "kinds"}.${kind}`),
            value: told[kind],
            href: paths.import(office, id, { what: kind }),
          }))}
        />
        {systems + vendors > 0 && <p>{t("made", { systems, vendors })}</p>}
        {!outcome && <p className="text-muted text-sm">{rows === 0 ? t("nothing") : t(`${own}willNote`)}</p>}
        {!outcome && one.state === "ready" && mayManage && (
          <FormTexts of={["imports"]}>
            <ApplyButtons
              call={callOf(applyImportOperation, office, { params: { id } })}
              version={version}
              rows={rows}
              refused={refused}
              correct={wayOf(one.of, office).another}
            />
          </FormTexts>
        )}
        <Warnings preview={preview} />
      </div>
    </Sheet>
  );
}

/** What is odd in the file, and what becomes of it. */
async function Warnings({ preview }: { preview: Preview }) {
  const t = await getTranslations("imports");
  if (preview.warningCount === 0) return null;
  const rest = preview.warningCount - preview.warnings.length;
  return (
    <Disclosure summary={t("warnings", { count: preview.warningCount })}>
      <PlainList
        items={preview.warnings.map(({ row, column, message, value }, place) => ({
          key: String(place),
          text: message,
          note: [t("warningAt", { row, column: column ?? "none" }), value].filter(Boolean).join(": "),
        }))}
      />
      {rest > 0 && <p className="text-muted text-sm">{t("warningsMore", { count: rest })}</p>}
    </Disclosure>
  );
}
