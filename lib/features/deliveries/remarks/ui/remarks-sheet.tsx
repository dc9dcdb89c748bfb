import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Disclosure } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { putRemarksOperation } from "../api";
import type { Remark, Remarks } from "../schema";
import { ClearForm } from "./clear-form";
import { RemarksForm } from "./remarks-form";

interface RemarksSheetProps {
  office: ActorOffice;
  person: string;
  deliveryId: string;
  known: Remarks;
  /** Who may be responsible; null for a reader who doesn't keep the list. */
  people: { id: string; name: string }[] | null;
  /** Those who answer for something clear it. */
  mayClear: boolean;
}

/** What is to be put right after an approval with remarks, by whom and until when. */
export async function RemarksSheet(props: RemarksSheetProps) {
  const { office, person, deliveryId, known, people, mayClear } = props;
  const t = await getTranslations("remarks");
  const call = callOf(putRemarksOperation, office.key, { params: { id: deliveryId } });
  const own = { call, known, page: paths.delivery(office.key, deliveryId) };
  const maySay = ({ clearedOn, responsible }: Remark) =>
    clearedOn === null && mayClear && (people !== null || responsible?.id === person);
  const lines = await Promise.all(known.remarks.map((remark) => lineOf(remark, office)));
  return (
    <Sheet
      title={t("title")}
      id="remarks"
      aside={
        known.remarks.length > 0 &&
        t("left", { open: known.remarks.filter(({ clearedOn }) => clearedOn === null).length })
      }
    >
      <FormTexts of={["remarks"]}>
        {known.remarks.length === 0 && <p className="text-muted text-sm">{t("none")}</p>}
        <PlainList
          items={known.remarks.map((remark, place) => ({
            key: remark.id,
            ...lines[place]!,
            end: (
              <div className="flex flex-wrap items-center justify-end gap-3">
                {lines[place]!.end}
                {maySay(remark) && <ClearForm {...own} remark={remark} today={office.today} />}
              </div>
            ),
          }))}
        />
        {people && (
          <Disclosure summary={t("edit")}>
            <RemarksForm
              key={known.version}
              {...own}
              people={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Disclosure>
        )}
      </FormTexts>
    </Sheet>
  );
}

/** A remark as it is read: what, who and when, and whether it remains. */
async function lineOf({ text, responsible, dueOn, clearedOn }: Remark, { today }: ActorOffice) {
  const t = await getTranslations("remarks");
  const locale = await getLocale();
  const when = clearedOn
    ? t("clearedOn", { date: formatDay(clearedOn, locale) })
    : dueOn
      ? t("due", { date: formatDay(dueOn, locale) })
      : t("noDay");
  const isLate = clearedOn === null && dueOn !== null && dueOn < today;
  return {
    text,
    note: `${responsible?.name ?? t("nobody")}, ${when}`,
    end: clearedOn ? (
      <Mark tone="ok" shape="ok">
        {t("cleared")}
      </Mark>
    ) : (
      <Mark tone={isLate ? "stop" : "wait"} shape={isLate ? "stop" : "open"}>
        {t(isLate ? "late" : "open")}
      </Mark>
    ),
  };
}
