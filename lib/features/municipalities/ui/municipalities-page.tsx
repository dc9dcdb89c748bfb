import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Assumption } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { apiPaths } from "@/lib/domain/paths";
import type { listMembers } from "../queries";
import { MembersTable } from "./members-table";

export type Member = Awaited<ReturnType<typeof listMembers>>[number];

/** What is the same for every row is told once above the table, with the ground it stands on. */
function sharedCustody([first, ...others]: Member[]): Pick<Member, "custody" | "custodyAssumption"> | null {
  const isSame = (member: Member) =>
    member.custody === first?.custody && member.custodyAssumption === first.custodyAssumption;
  return first && others.every(isSame) ? first : null;
}

/** The municipalities the reader may see. */
export async function MunicipalitiesPage({ office, members }: { office: ActorOffice; members: Member[] }) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  const exports = await getTranslations("exports");
  const shared = sharedCustody(members);
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        facts={[
          { label: office.name },
          { label: t("count", { count: members.length }) },
          ...(shared ? [{ label: t("custody"), value: t(`custodies.${shared.custody}`) }] : []),
        ]}
        actions={
          <ExportMenu label={exports("menu")} hrefs={apiPaths.exports(office.key, "municipalities")} />
        }
      />
      {shared?.custodyAssumption && (
        <Flag tone="calm">
          <Assumption label={shell("assumption")}>{shared.custodyAssumption}</Assumption>
        </Flag>
      )}
      <Sheet flush>
        {members.length === 0 ? (
          <EmptyState title={t("empty.title")}>{t("empty.detail")}</EmptyState>
        ) : (
          <MembersTable office={office.key} members={members} hasCustody={shared === null} />
        )}
      </Sheet>
    </Main>
  );
}
