import "server-only";
import { createTranslator } from "use-intl/core";
import { formatMomentInZone } from "@/lib/domain/period";
import { renderPdf, type Block } from "@/lib/platform/documents";
import { messages } from "../messages";
import type { Approval, Mandate, Statement } from "../schema";
import { pointRows } from "./document-points";
import { roleName, type Translate, type Writing } from "./document-words";

type SignedApproval = Approval & { statement: Statement; digest: string };

type Pair = [string, string];

/**
 * A signed decision as PDF, in the language it was signed in: everything that was signed stands in
 * it. The same approval always gives the same bytes.
 */
export function renderApprovalDocument(approval: SignedApproval, timeZone: string): Promise<Buffer> {
  const { statement, digest } = approval;
  const { language } = statement;
  const t = createTranslator({ locale: language, messages: messages[language], namespace: "approvals" });
  const moment = (iso: string) => formatMomentInZone(iso, language, timeZone);
  const writing = { t, moment };
  const kind = statement.decision === "rejected" ? "approval.titleRejected" : "approval.title";
  const title = `${t(kind)}: ${nameOf(statement)}`;
  return renderPdf({
    title,
    language,
    author: statement.office.name,
    date: new Date(approval.signedAt),
    footer: t("approval.footer", { digest: digest.slice(0, 16) }),
    blocks: [
      { kind: "title", text: title },
      { kind: "quote", text: statement.sentence },
      { kind: "pairs", rows: facts(approval, writing) },
      ...remarks(statement, t),
      { kind: "heading", text: t("statement.packages") },
      ...packages(statement, t),
      { kind: "heading", text: t("document.deviations") },
      ...deviations(statement, t),
      { kind: "heading", text: t("statement.points") },
      {
        kind: "table",
        head: [t("statement.number"), t("statement.point"), t("document.severity"), t("statement.result")],
        widths: [0.07, 0.51, 0.2, 0.22],
        rows: pointRows(statement, writing),
      },
      { kind: "heading", text: t("document.check") },
      { kind: "pairs", rows: proof(approval) },
      { kind: "text", text: `${t("approval.proof")}: ${t("approval.proofText")}` },
    ],
  });

  function proof({ id, audit }: SignedApproval): Pair[] {
    return [
      [t("document.digest"), digest],
      [t("document.approvalId"), id],
      ...(audit
        ? [
            [
              t("approval.audit"),
              t("approval.auditPlace", { seq: audit.seq, municipality: statement.municipality.name }),
            ] as Pair,
            [t("document.auditHash"), audit.hash] as Pair,
          ]
        : []),
      ...identities(statement, t),
    ];
  }
}

const nameOf = ({ delivery, municipality, ...statement }: Statement): string =>
  delivery.name ??
  [delivery.system.name, municipality.name, roundOf(statement.language, delivery)].join(", ");

const roundOf = (language: Statement["language"], { round }: Statement["delivery"]): string =>
  `${{ sv: "omgång", nb: "omgang", en: "round" }[language]} ${round}`;

const inUtc = (iso: string): string => `${iso.slice(0, 19).replace("T", " ")} UTC`;

function facts({ statement, signedAt }: SignedApproval, { t, moment }: Writing): Pair[] {
  const { delivery, municipality, office, signer, mandate } = statement;
  return [
    [t("statement.decision"), t(`decision.${statement.decision}`)],
    ...(statement.points?.length ? [[t("document.named"), statement.points.join(", ")] as Pair] : []),
    ...(statement.diaryNumber ? [[t("document.diaryNumber"), statement.diaryNumber] as Pair] : []),
    [t("statement.office"), office.name],
    [t("statement.municipality"), `${municipality.name} (${municipality.code})`],
    [t("statement.delivery"), nameOf(statement)],
    [t("document.kind.label"), t(`document.kind.${delivery.kind as "ordinary"}`)],
    [t("statement.phase"), delivery.phase.name],
    [t("approval.signedBy"), `${signer.name}, ${roleName(signer.role, t)}`],
    ...(mandate === undefined
      ? []
      : [[t("document.mandate"), groundOf(mandate, t) ?? t("document.noMandate")] as Pair]),
    [t("approval.signedAt"), `${moment(signedAt)}; ${inUtc(signedAt)}`],
    [t("statement.preparedAt"), `${moment(statement.preparedAt)}; ${inUtc(statement.preparedAt)}`],
    [t("statement.level"), t("approval.levelText")],
    [t("statement.previous"), statement.previousApproval ?? t("statement.none")],
  ];
}

function groundOf(mandate: Mandate | null, t: Translate): string | null {
  if (!mandate) return null;
  const { body, adoptedOn, item, reference, substituteFor } = mandate;
  const substitute = substituteFor && t("document.substituteFor", { name: substituteFor });
  return [body, adoptedOn, item, reference, substitute].filter(Boolean).join(", ");
}

/** What a program needs to make the same text again: signed too, and of no use to most readers. */
const identities = ({ delivery, signer, office, ...statement }: Statement, t: Translate): Pair[] => [
  [t("document.format"), statement.format],
  [t("document.nonce"), statement.nonce],
  [t("document.deliveryId"), `${delivery.id}, ${t("document.version")} ${delivery.version}`],
  [t("document.signerId"), signer.id],
  [t("document.keys"), `${office.key}, ${delivery.system.key}, ${delivery.phase.key}, ${statement.level}`],
];

const remarks = (statement: Statement, t: Translate): Block[] =>
  statement.remarks
    ? [
        { kind: "heading", text: t("statement.remarks") },
        { kind: "text", text: statement.remarks },
      ]
    : [];

function packages(statement: Statement, t: Translate): Block[] {
  if (statement.packages.length === 0) return [{ kind: "text", text: t("statement.noPackages") }];
  return statement.packages.map(({ name, sha256, bytes, files, objects }) => {
    const told: [string, string | number | null][] = [
      [t("document.package.name"), name],
      ["SHA-256", sha256],
      [t("document.package.bytes"), bytes],
      [t("document.package.files"), files],
      [t("document.package.objects"), objects],
    ];
    return {
      kind: "pairs",
      rows: told.flatMap(([label, value]) => (value === null ? [] : [[label, String(value)]])),
    };
  });
}

function deviations(statement: Statement, t: Translate): Block[] {
  if (statement.deviations.length === 0) return [{ kind: "text", text: t("statement.noDeviations") }];
  const rows = statement.deviations.map(({ number, title, description, type, severity, decision }) => {
    const about = [
      severity && t(`document.severities.${severity}`),
      type && t(`document.deviation.${type}`),
      decision && t(`document.deviation.${decision}`),
    ];
    return {
      cells: [
        String(number),
        [title, about.filter(Boolean).join(", ")].filter(Boolean).join(". "),
        description,
      ],
      below: [],
    };
  });
  const head = [t("statement.number"), t("statement.point"), t("document.deviation.label")];
  return [{ kind: "table", head, widths: [0.07, 0.38, 0.55], rows }];
}
