import "server-only";
import { createTranslator } from "use-intl/core";
import { formatMomentInZone } from "@/lib/domain/period";
import type { Locale } from "@/lib/domain/text";
import { resultName } from "@/lib/features/inventory/control-points";
import { renderPdf, type Block } from "@/lib/platform/documents";
import { messages } from "../messages";
import type { Approval, Statement } from "../schema";

type SignedApproval = Approval & { statement: Statement; digest: string };

/**
 * A signed decision as PDF, in the language it was signed in, with times as the office's clocks
 * show them and in UTC. The same approval always gives the same bytes.
 */
export function renderApprovalDocument(approval: SignedApproval, timeZone: string): Promise<Buffer> {
  const { statement, digest } = approval;
  const { language } = statement;
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "approvals" });
  const kind = statement.decision === "rejected" ? "approval.titleRejected" : "approval.title";
  const title = `${t(kind)}: ${statement.delivery.system.name}, ${statement.municipality.name}`;
  const blocks: Block[] = [
    { kind: "title", text: title },
    { kind: "quote", text: statement.sentence },
    { kind: "pairs", rows: facts(approval, t, timeZone) },
    ...remarks(statement, t),
    { kind: "heading", text: t("statement.packages") },
    ...packages(statement, t),
    { kind: "heading", text: t("statement.points") },
    {
      kind: "table",
      head: [t("statement.number"), t("statement.point"), t("statement.result"), t("statement.note")],
      widths: [0.07, 0.4, 0.2, 0.33],
      rows: statement.controlPoints.map((point) => pointRow(point, language)),
    },
    { kind: "heading", text: t("signing.digest") },
    { kind: "code", text: digest },
    { kind: "text", text: `${t("approval.proof")}: ${t("approval.proofText")}` },
  ];
  return renderPdf({
    title,
    language,
    author: statement.office.name,
    date: new Date(approval.signedAt),
    footer: t("approval.footer", { digest: digest.slice(0, 16) }),
    blocks,
  });
}

type Translate = ReturnType<typeof createTranslator<typeof messages.sv, "approvals">>;

function facts(
  { statement, signedAt, audit }: SignedApproval,
  t: Translate,
  timeZone: string,
): [string, string][] {
  const { delivery, municipality, office, signer } = statement;
  return [
    [t("statement.decision"), t(`decision.${statement.decision}`)],
    [t("statement.office"), office.name],
    [t("statement.municipality"), `${municipality.name} (${municipality.code})`],
    [t("statement.delivery"), `${delivery.system.name}, ${delivery.id}`],
    [t("statement.round"), String(delivery.round)],
    [t("statement.phase"), delivery.phase.name],
    [t("approval.signedBy"), signer.name],
    [
      t("approval.signedAt"),
      `${formatMomentInZone(signedAt, statement.language, timeZone)}; ${signedAt.slice(0, 19).replace("T", " ")} UTC`,
    ],
    [t("statement.level"), t("approval.levelText")],
    [t("statement.previous"), statement.previousApproval ?? t("statement.none")],
    ...(audit
      ? ([
          [
            t("approval.audit"),
            t("approval.auditPlace", { seq: audit.seq, municipality: municipality.name }),
          ],
        ] as [string, string][])
      : []),
  ];
}

const remarks = (statement: Statement, t: Translate): Block[] =>
  statement.remarks
    ? [
        { kind: "heading", text: t("statement.remarks") },
        { kind: "text", text: statement.remarks },
      ]
    : [];

const packages = (statement: Statement, t: Translate): Block[] =>
  statement.packages.length === 0
    ? [{ kind: "text", text: t("statement.noPackages") }]
    : statement.packages.map((p) => ({
        kind: "code",
        text: `${p.name ?? ""} SHA-256 ${p.sha256 ?? ""} ${p.bytes ?? ""} B`,
      }));

function pointRow(point: Statement["controlPoints"][number], language: Locale): string[] {
  const evidence = point.evidence.map((file) => `${file.name} (SHA-256 ${file.sha256.slice(0, 16)}…)`);
  return [
    String(point.number),
    point.title,
    resultName(point.result, language),
    [point.measuredValue, point.note, ...evidence].filter(Boolean).join(" · "),
  ];
}

/** The file's name by what was decided: only an approval is called one. */
export const documentName = ({ decision, municipality, system }: Approval): string =>
  `${decision === "rejected" ? "ej-godkand-leverans" : "leveransgodkannande"}-${municipality.code}-${system.key}.pdf`;
