import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Assumption } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { formatDecision } from "@/lib/domain/decision";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { getFileOperation } from "@/lib/features/records/files";
import { unusualSteps } from "../domain";
import type { MunicipalityLife } from "../queries";
import { AccessionRail } from "./accession-rail";
import { decisionWords } from "./decision-words";

interface AccessionSheetProps {
  office: { key: string; today: string };
  code: string;
  steps: MunicipalityLife["steps"];
  mayManage: boolean;
  mayOpenFiles: boolean;
}

/** How the municipality joined: the rail, and what each step was decided by. */
export async function AccessionSheet({ office, code, steps, mayManage, mayOpenFiles }: AccessionSheetProps) {
  const t = await getTranslations("municipalities.accession");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const noted = steps.filter(({ on, decision, file }) => on ?? decision ?? file);
  if (noted.length === 0 && !mayManage) return null;
  const told = noted.filter(({ decision, file, assumption }) => decision ?? file ?? assumption);
  const words = await decisionWords();
  return (
    <Sheet title={t("title")} id="accession">
      {noted.length === 0 ? (
        <p className="text-muted text-sm">{t("none")}</p>
      ) : (
        <div className="stack">
          {unusualSteps(steps).length > 0 && <Flag tone="calm">{t("unusual")}</Flag>}
          <AccessionRail steps={steps} today={office.today} />
          {told.length > 0 && (
            <PlainList
              items={told.map(({ key, decision, file, assumption }) => ({
                key,
                text: t(`step.${key}`),
                note: (
                  <>
                    {decision &&
                      [formatDecision(decision, locale), ...words(decision)].filter(Boolean).join(" · ")}
                    {assumption && (
                      <>
                        {" "}
                        <Assumption label={shell("assumption")}>{assumption}</Assumption>
                      </>
                    )}
                  </>
                ),
                end:
                  file &&
                  (mayOpenFiles ? (
                    <Anchor href={addressOf(getFileOperation, office.key, { params: { id: file.id } })}>
                      {file.name}
                    </Anchor>
                  ) : (
                    file.name
                  )),
              }))}
            />
          )}
        </div>
      )}
      {mayManage && <SheetLink href={paths.accession(office.key, code)}>{t("change")}</SheetLink>}
    </Sheet>
  );
}
