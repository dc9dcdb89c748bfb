import { getTranslations } from "next-intl/server";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Assumption } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import type { listMembers } from "../queries";
import { MembersTable } from "./members-table";

export type Member = Awaited<ReturnType<typeof listMembers>>[number];

/** The assumption that every row shares, so that it is told once instead of in each. */
function sharedAssumption(members: Member[]): string | null {
  const first = members[0]?.custodyAssumption ?? null;
  return members.length > 1 && members.every((member) => member.custodyAssumption === first) ? first : null;
}

/** The municipalities the reader may see. */
export async function MunicipalitiesPage({ office, members }: { office: ActorOffice; members: Member[] }) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  const assumption = sharedAssumption(members);
  const [custody, ...others] = new Set(members.map((member) => member.custody));
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        facts={[
          { label: office.name },
          { label: t("count", { count: members.length }) },
          ...(custody && others.length === 0
            ? [{ label: t("custody"), value: t(`custodies.${custody}`) }]
            : []),
        ]}
      />
      {assumption && (
        <Flag tone="calm">
          <Assumption label={shell("assumption")}>
            {assumption} {t("assumedForAll")}
          </Assumption>
        </Flag>
      )}
      <Sheet flush>
        {members.length === 0 ? (
          <EmptyState title={t("empty.title")}>{t("empty.detail")}</EmptyState>
        ) : (
          <MembersTable office={office.key} members={members} isAssumptionShared={assumption !== null} />
        )}
      </Sheet>
    </Main>
  );
}
