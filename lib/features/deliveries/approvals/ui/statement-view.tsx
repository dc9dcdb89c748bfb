import { DataTable } from "@/components/data-table/data-table";
import { Pairs } from "@/components/ui/lists";
import { formatMomentInZone } from "@/lib/domain/period";
import type { Locale } from "@/lib/domain/text";
import { resultName } from "@/lib/features/inventory/control-points";
import type { Statement } from "../schema";
import type { StatementTexts } from "./texts";

interface StatementViewProps {
  statement: Statement;
  /** In each language: the words around a statement are those of its own. */
  texts: Record<Locale, StatementTexts>;
  timeZone: string;
}

/** A stored statement, line by line: nothing here comes from anywhere else. Serves server and browser alike. */
export function StatementView({ statement, texts: all, timeZone }: StatementViewProps) {
  const { delivery, municipality, office, signer, language } = statement;
  const texts = all[language];
  return (
    <div className="stack pairs-wide" lang={language}>
      <p className="font-serif text-lg">{statement.sentence}</p>
      <Pairs
        items={[
          { term: texts.decision, value: texts[statement.decision] },
          ...(statement.remarks ? [{ term: texts.remarks, value: statement.remarks }] : []),
          { term: texts.office, value: office.name },
          { term: texts.municipality, value: `${municipality.name} (${municipality.code})` },
          { term: texts.delivery, value: delivery.system.name },
          { term: texts.round, value: delivery.round },
          { term: texts.version, value: delivery.version },
          { term: texts.phase, value: delivery.phase.name },
          { term: texts.signer, value: signer.name },
          { term: texts.level, value: statement.level },
          { term: texts.preparedAt, value: formatMomentInZone(statement.preparedAt, language, timeZone) },
          { term: texts.packages, value: packagesOf(statement) ?? texts.noPackages },
          { term: texts.deviations, value: deviationsOf(statement) ?? texts.noDeviations },
          { term: texts.previous, value: statement.previousApproval?.slice(0, 16) ?? texts.none },
        ]}
      />
      <DataTable
        caption={texts.points}
        rows={statement.controlPoints}
        rowKey={(point) => String(point.number)}
        columns={[
          {
            key: "number",
            header: texts.number,
            cell: (point) => point.number,
            width: "3rem",
            onPhone: "lead",
          },
          {
            key: "title",
            header: texts.point,
            cell: (point) => point.title,
            note: (point) => findingsOf(point),
            onPhone: "title",
          },
          {
            key: "result",
            header: texts.result,
            cell: (point) => resultName(point.result, statement.language),
            onPhone: "corner",
          },
        ]}
      />
    </div>
  );
}

const findingsOf = ({ measuredValue, note, evidence }: Statement["controlPoints"][number]): string =>
  [measuredValue, note, ...evidence.map((file) => file.name)].filter(Boolean).join(" · ");

const packagesOf = ({ packages }: Statement): string | null =>
  packages.map((one) => [one.name, one.sha256].filter(Boolean).join(" ")).join(", ") || null;

const deviationsOf = ({ deviations }: Statement): string | null =>
  deviations.map(({ number, description }) => `${number}: ${description}`).join("; ") || null;
