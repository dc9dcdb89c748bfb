import { getLocale, getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { Anchor } from "@/components/ui/anchor";
import { Note } from "@/components/ui/lists";
import { Assumption, Mark } from "@/components/ui/mark";
import { formatCount } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { listMembers } from "../queries";

export type Member = Awaited<ReturnType<typeof listMembers>>[number];

interface MembersTableProps {
  office: string;
  members: Member[];
  /** Whether custody differs between the rows, and is worth a column. */
  hasCustody: boolean;
}

export async function MembersTable({ office, members, hasCustody }: MembersTableProps) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const years = new Set(members.flatMap((member) => member.population?.year ?? []));
  const [onlyYear] = years.size === 1 ? years : [];
  const custody: Column<Member> = {
    key: "custody",
    header: t("custody"),
    cell: (row) => (
      <div>
        {t(`custodies.${row.custody}`)}
        {row.custodyAssumption && (
          <Note>
            <Assumption label={shell("assumption")}>{row.custodyAssumption}</Assumption>
          </Note>
        )}
      </div>
    ),
  };
  const columns: Column<Member>[] = [
    {
      key: "name",
      header: t("name"),
      cell: (row) => <Anchor href={paths.municipality(office, row.code)}>{row.name}</Anchor>,
      note: (row) => row.note,
    },
    { key: "code", header: t("code"), onPhone: "lead", cell: (row) => row.code },
    { key: "role", header: t("role"), onPhone: "corner", cell: (row) => t(`roles.${row.role}`) },
    ...(hasCustody ? [custody] : []),
    {
      key: "population",
      header: onlyYear === undefined ? t("population") : t("populationIn", { year: String(onlyYear) }),
      align: "num",
      cell: (row) => (row.population ? formatCount(row.population.value, locale) : shell("none")),
      note: (row) =>
        row.population && onlyYear === undefined && t("year", { year: String(row.population.year) }),
    },
    {
      key: "deliveries",
      header: t("deliveries"),
      align: "num",
      cell: (row) => (
        <Deliveries
          office={office}
          member={row}
          label={t("deliveriesOf", { count: row.deliveries, name: row.name })}
        />
      ),
    },
    {
      key: "approved",
      header: t("approved"),
      align: "num",
      cell: (row) => row.deliveries > 0 && row.approved,
    },
    {
      key: "blocked",
      header: t("blocked"),
      cell: (row) =>
        row.blocked > 0 && (
          <span>
            <Mark tone="stop">{t("blockedCount", { count: row.blocked })}</Mark>
          </span>
        ),
    },
  ];
  return <DataTable caption={t("caption")} columns={columns} rows={members} rowKey={(row) => row.id} />;
}

/** The number leads to the municipality's deliveries; what is read says whose they are. */
function Deliveries({ office, member, label }: { office: string; member: Member; label: string }) {
  if (member.deliveries === 0) return <span className="text-muted">0</span>;
  return (
    <Anchor
      className="inline-block min-w-6 text-right"
      href={paths.deliveries(office, { municipality: member.code })}
      aria-label={label}
    >
      {member.deliveries}
    </Anchor>
  );
}
