import { DataTable } from "@/components/data-table/data-table";
import { Pairs } from "@/components/ui/lists";
import { formatMomentInZone } from "@/lib/domain/period";
import { resultName } from "@/lib/features/inventory/control-points";
import type { Statement } from "../schema";

interface StatementViewProps {
  statement: Statement;
  /** In the statement's language: the words around a statement are those of its own. */
  t: (key: string) => string;
  timeZone: string;
}

/**
 * A stored statement, line by line: nothing here comes from anywhere else. Serves server and
 * browser alike.
 */
export function StatementView({ statement, t, timeZone }: StatementViewProps) {
  const { delivery, municipality, office, signer, language } = statement;
  return (
    <div className="stack pairs-wide" lang={language}>
      <p className="font-serif text-lg">{statement.sentence}</p>
      <Pairs
        items={[
          { term: t("approvals.statement.decision"), value: t(`approvals.decision.${statement.decision}`) },
          ...(statement.remarks
            ? [{ term: t("approvals.statement.remarks"), value: statement.remarks }]
            : []),
          { term: t("approvals.statement.office"), value: office.name },
          {
            term: t("approvals.statement.municipality"),
            value: `${municipality.name} (${municipality.code})`,
          },
          { term: t("approvals.statement.delivery"), value: delivery.name ?? delivery.system.name },
          ...(statement.diaryNumber
            ? [{ term: t("approvals.statement.diaryNumber"), value: statement.diaryNumber }]
            : []),
          ...(statement.mandate === undefined
            ? []
            : [
                {
                  term: t("approvals.statement.mandate"),
                  value: mandateOf(statement, t) ?? t("approvals.statement.noMandate"),
                },
              ]),
          ...(statement.points?.length
            ? [{ term: t("approvals.statement.named"), value: statement.points.join(", ") }]
            : []),
          { term: t("approvals.statement.round"), value: delivery.round },
          { term: t("approvals.statement.phase"), value: delivery.phase.name },
          { term: t("approvals.statement.signer"), value: signer.name },
          { term: t("approvals.statement.level"), value: t("approvals.approval.levelText") },
          {
            term: t("approvals.statement.preparedAt"),
            value: formatMomentInZone(statement.preparedAt, language, timeZone),
          },
          {
            term: t("approvals.statement.packages"),
            value: packagesOf(statement) ?? t("approvals.statement.noPackages"),
          },
          {
            term: t("approvals.statement.deviations"),
            value: deviationsOf(statement) ?? t("approvals.statement.noDeviations"),
          },
          {
            term: t("approvals.statement.previous"),
            value: statement.previousApproval?.slice(0, 16) ?? t("approvals.statement.none"),
          },
        ]}
      />
      <DataTable
        caption={t("approvals.statement.points")}
        rows={statement.controlPoints}
        columns={[
          {
            key: "number",
            header: t("approvals.statement.number"),
            cell: (point) => point.number,
            width: "3rem",
            onPhone: "lead",
          },
          {
            key: "title",
            header: t("approvals.statement.point"),
            cell: (point) => point.title,
            note: (point) => findingsOf(point, t),
            onPhone: "title",
          },
          {
            key: "result",
            header: t("approvals.statement.result"),
            cell: (point) => resultName(point.result, statement.language),
            onPhone: "corner",
          },
        ]}
      />
    </div>
  );
}

type Point = Statement["controlPoints"][number];

/** What was expected and found, by whom, and who checked it: all that is signed of a point. */
const findingsOf = (point: Point, t: StatementViewProps["t"]): string => {
  const { expectedValue, measuredValue, note, assessedBy, secondPerson, evidence } = point;
  const named = (key: string, value: string | null | undefined) =>
    value ? `${t(`approvals.statement.${key}`)} ${value}` : null;
  return [
    named("expected", expectedValue),
    named("measured", measuredValue),
    note,
    named("assessed", assessedBy?.name),
    named("confirmed", secondPerson?.name),
    secondPerson?.note,
    ...evidence.map((file) => `${file.name} (SHA-256 ${file.sha256})`),
  ]
    .filter(Boolean)
    .join(" · ");
};

/** On whose delegation: the body, its rules, and in whose place. */
const mandateOf = ({ mandate }: Statement, t: StatementViewProps["t"]): string | null =>
  mandate
    ? [
        mandate.body,
        mandate.adoptedOn,
        mandate.item,
        mandate.reference,
        mandate.substituteFor && `${t("approvals.statement.substituteFor")} ${mandate.substituteFor}`,
      ]
        .filter(Boolean)
        .join(", ")
    : null;

const packagesOf = ({ packages }: Statement): string | null =>
  packages.map((one) => [one.name, one.sha256].filter(Boolean).join(" ")).join(", ") || null;

const deviationsOf = ({ deviations }: Statement): string | null =>
  deviations.map(({ number, description }) => `${number}: ${description}`).join("; ") || null;
