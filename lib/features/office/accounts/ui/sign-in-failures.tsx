import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatMoment } from "@/lib/domain/period";
import type { FailuresElsewhere, SignInFailure } from "../queries";

interface SignInFailuresProps {
  office: ActorOffice;
  failures: SignInFailure[];
  elsewhere: FailuresElsewhere;
}

/** Refused sign-ins of the office's people, for who reads its log. */
export async function SignInFailures({ office, failures, elsewhere }: SignInFailuresProps) {
  const t = await getTranslations("signInFailures");
  const locale = await getLocale();
  return (
    <Sheet>
      <Disclosure summary={t("title")}>
        <p className="text-muted pb-4 text-sm">{failures.length > 0 ? t("lead") : t("none")}</p>
        {failures.length > 0 && (
          <DataTable
            caption={t("title")}
            rows={failures}
            columns={[
              { key: "at", header: t("when"), cell: (row) => formatMoment(row.at, locale, office.timeZone) },
              { key: "name", header: t("who"), cell: (row) => row.name, onPhone: "title" },
              { key: "address", header: t("address"), cell: (row) => row.address },
              {
                key: "what",
                header: t("what"),
                cell: (row) =>
                  row.isLockOut
                    ? { tone: "stop", text: t("lockedOut") }
                    : { tone: "none", text: t("failed") },
              },
            ]}
          />
        )}
        {elsewhere.lastAt !== null && (
          <p className="pt-4 text-sm">
            {t("elsewhere", {
              count: elsewhere.count,
              places: elsewhere.places,
              last: formatMoment(elsewhere.lastAt, locale, office.timeZone),
            })}
          </p>
        )}
      </Disclosure>
    </Sheet>
  );
}
