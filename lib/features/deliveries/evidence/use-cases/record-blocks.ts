import "server-only";
import { formatBytes } from "@/lib/domain/money";
import { formatMomentInZone, formatTableDay } from "@/lib/domain/period";
import { signedInTable } from "@/lib/features/deliveries/approvals";
import { resultName } from "@/lib/features/inventory/control-points";
import type { Block, TableRow } from "@/lib/platform/documents";
import type { RecordFacts } from "../queries";
import type { Composing, Named } from "./composing";

type Pair = [string, string];
type Writing = Composing & { title: string };

/** Those that say something. */
const told = (rows: [string, string | number | null | undefined | false][]): Pair[] =>
  rows.flatMap(([label, value]) =>
    value === null || value === undefined || value === false || value === "" ? [] : [[label, String(value)]],
  );

const row = (cells: string[], below: Pair[] = []): TableRow => ({ cells, below });

/** The list of a delivery's record: what it is, how it was controlled, decided and closed. */
export const recordBlocks = (facts: RecordFacts, documents: Named[], writing: Writing): Block[] => [
  { kind: "title", text: writing.title },
  { kind: "text", text: writing.words("evidence.lead") },
  { kind: "pairs", rows: aboutRows(facts, writing) },
  ...packages(facts, writing),
  ...decisions(facts, writing),
  ...remarksLeft(facts, writing),
  ...points(facts, writing),
  ...closing(facts, writing),
  ...history(facts, writing),
  ...list(documents, writing),
];

function aboutRows({ delivery }: RecordFacts, { words, actor, locale, now }: Writing): Pair[] {
  const { scope } = delivery;
  const years = [scope.periodFrom, scope.periodTo].map((year) => year ?? "").join("–");
  return told([
    [words("deliveries.facts.number"), delivery.number],
    [words("evidence.office"), actor.office.name],
    [words("deliveries.list.municipality"), `${delivery.municipality.name} (${delivery.municipality.code})`],
    [words("deliveries.list.system"), delivery.system.name],
    [words("deliveries.list.kind"), words(`deliveries.kindShort.${delivery.kind}`)],
    [words("deliveries.facts.purpose"), words(`deliveries.purpose.${delivery.purpose}`)],
    [
      words("deliveries.facts.takesIn"),
      [...scope.recordsCreators, ...scope.informationTypes, years === "–" ? "" : years]
        .filter(Boolean)
        .join(", "),
    ],
    [words("deliveries.facts.diaryNumber"), delivery.diaryNumber],
    [words("deliveries.list.phase"), delivery.phase.name],
    [words("deliveries.list.status"), words(`deliveries.status.${delivery.status}`)],
    [words("deliveries.facts.note"), delivery.note],
    [
      words("evidence.made"),
      words("evidence.madeBy", {
        name: actor.name,
        moment: formatMomentInZone(now.toISOString(), locale, actor.office.timeZone),
      }),
    ],
  ]);
}

function packages({ rounds }: RecordFacts, { words, locale }: Writing): Block[] {
  const received = rounds.filter(({ packageName, receivedOn }) => packageName ?? receivedOn);
  if (received.length === 0) return [];
  return [
    { kind: "heading", text: words("approvals.statement.packages") },
    ...received.map((round): Block => ({
      kind: "pairs",
      rows: told([
        [words("deliveries.one.round"), round.number],
        [words("deliveries.facts.received"), round.receivedOn && formatTableDay(round.receivedOn, locale)],
        [words("approvals.document.package.name"), round.packageName],
        ["SHA-256", round.packageSha256],
        [words("approvals.document.package.bytes"), round.packageBytes],
        [words("approvals.document.package.files"), round.fileCount],
        [words("approvals.document.package.objects"), round.objectCount],
        [words("deliveries.move.reason"), round.reason],
      ]),
    })),
  ];
}

function decisions({ approvals }: RecordFacts, { words, locale, actor }: Writing): Block[] {
  if (approvals.length === 0) return [];
  return [
    { kind: "heading", text: words("evidence.decisions") },
    ...approvals.map(({ decision, signer, role, digest, source, assumption, ...approval }): Block => ({
      kind: "pairs",
      rows: told([
        [words("approvals.statement.decision"), words(`approvals.decision.${decision}`)],
        [words("approvals.approval.signedAt"), signedWhen(approval, locale, actor.office.timeZone)],
        [
          words("approvals.approval.signedBy"),
          [signer, role && words.has(`roles.${role}`) ? words(`roles.${role}`) : role]
            .filter(Boolean)
            .join(", "),
        ],
        [words("approvals.document.digest"), digest],
        [
          words("approvals.approval.recordedAfterwards"),
          approval.recordedAfterwards && words("approvals.approval.recordedAfterwardsText"),
        ],
        [words("shell.assumption"), assumption],
        [words("shell.source"), source],
      ]),
    })),
  ];
}

/** When it was signed, no more exact than the source. */
const signedWhen = (
  approval: Pick<RecordFacts["approvals"][number], "signedAt" | "signedAtPrecision">,
  locale: string,
  timeZone: string,
): string =>
  approval.signedAtPrecision === "moment"
    ? formatMomentInZone(approval.signedAt, locale, timeZone)
    : signedInTable(approval, locale, timeZone);

/** What was to be put right of an approval with remarks, by whom and when, and what has been. */
function remarksLeft({ remarks }: RecordFacts, { words, locale }: Writing): Block[] {
  if (remarks.length === 0) return [];
  return [
    { kind: "heading", text: words("remarks.title") },
    ...remarks.map((remark, index): Block => ({
      kind: "pairs",
      rows: told([
        [words("remarks.text", { number: index + 1 }), remark.text],
        [words("remarks.responsible"), remark.responsible?.name],
        [words("remarks.dueOn"), remark.dueOn && formatTableDay(remark.dueOn, locale)],
        [words("remarks.cleared"), remark.clearedOn && formatTableDay(remark.clearedOn, locale)],
      ]),
    })),
  ];
}

function points({ delivery }: RecordFacts, { words, locale }: Writing): Block[] {
  const head = [
    words("approvals.statement.number"),
    words("approvals.statement.point"),
    words("approvals.statement.result"),
  ];
  const rows = delivery.controlPoints.map((point) =>
    row(
      [String(point.number), point.title, resultName(point.result, locale)],
      told([
        [words("approvals.document.expected"), point.expectedValue],
        [words("approvals.document.measured"), point.measuredValue],
        [words("approvals.document.note"), point.note],
        [words("approvals.document.assessedBy"), point.assessedBy],
        [words("approvals.document.secondPerson"), point.secondPerson?.by.name],
        ...point.evidence.map((file): Pair => [words("approvals.document.evidence"), file.name]),
      ]),
    ),
  );
  return [
    { kind: "heading", text: words("approvals.statement.points") },
    { kind: "table", head, widths: [0.07, 0.68, 0.25], rows },
  ];
}

function closing(facts: RecordFacts, { words, locale }: Writing): Block[] {
  const { steps, disposal, notApplicable, note } = facts.closing;
  const dayOf = ({ key, on }: (typeof steps)[number]): string => {
    if (on) return formatTableDay(on, locale);
    return words(notApplicable.includes(key) ? "closing.state.aside" : "closing.state.ahead");
  };
  const evidence = disposal
    ? told([
        [words("closing.fields.by"), disposal.by],
        [words("closing.fields.method"), disposal.method],
        [
          words("closing.fields.consultedOn"),
          disposal.consultedOn && formatTableDay(disposal.consultedOn, locale),
        ],
        [
          words("closing.fields.backupsGoneOn"),
          disposal.backupsGoneOn && formatTableDay(disposal.backupsGoneOn, locale),
        ],
        [
          words("closing.fields.testCopiesGoneOn"),
          disposal.testCopiesGoneOn && formatTableDay(disposal.testCopiesGoneOn, locale),
        ],
        [words("closing.fields.hold"), disposal.hold],
      ])
    : [];
  return [
    { kind: "heading", text: words("closing.title") },
    {
      kind: "pairs",
      rows: [
        ...steps.map((step): Pair => [words(`closing.steps.${step.key}`), dayOf(step)]),
        ...evidence,
        ...told([[words("closing.fields.note"), note]]),
      ],
    },
  ];
}

function history({ events }: RecordFacts, { words, locale, actor }: Writing): Block[] {
  const rows = events.map(({ time, text, actor: by }) =>
    row([
      formatMomentInZone(time, locale, actor.office.timeZone),
      text,
      by.name ?? words(`roles.${by.role}`),
    ]),
  );
  const head = [words("evidence.when"), words("evidence.what"), words("evidence.who")];
  return [
    { kind: "heading", text: words("evidence.history") },
    { kind: "table", head, widths: [0.24, 0.52, 0.24], rows },
  ];
}

function list(documents: Named[], { words, locale }: Writing): Block[] {
  const rows = documents.map(({ path, bytes, sha256 }, index) =>
    row([String(index + 1), path, formatBytes(bytes, locale)], [["SHA-256", sha256]]),
  );
  const head = [words("evidence.number"), words("evidence.document"), words("evidence.size")];
  return [
    { kind: "heading", text: words("evidence.list") },
    { kind: "table", head, widths: [0.07, 0.76, 0.17], rows },
  ];
}
