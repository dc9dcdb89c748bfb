import "server-only";
import { formatOrganisationNumber } from "@/lib/domain/organisation-number";
import { formatOre } from "@/lib/domain/money";
import { formatTableDay } from "@/lib/domain/period";
import type { Actor } from "@/lib/domain/actor";
import type { Locale, Words } from "@/lib/domain/text";
import { renderPdf } from "@/lib/platform/documents";
import { percentOf, periodText } from "../domain";
import type { Charge } from "../schema";

interface Paper {
  actor: Actor;
  charge: Charge;
  locale: Locale;
  words: Words;
}

/** A charge on paper: who is charged what, and how each is invoiced. */
export function paperOf({ actor, charge, locale, words: t }: Paper): Promise<Buffer> {
  const period = periodText({ ...charge, part: charge.part ?? 1 });
  const title = `${t("charges.title")} ${period}`;
  const kronor = (ore: number) => formatOre(ore, locale);
  const percent = (rate: string) => {
    const text = percentOf(rate);
    return `${locale === "en" ? text : text.replace(".", ",")} %`;
  };
  const { netOre, vatOre, grossOre } = charge.total;
  return renderPdf({
    title,
    language: locale,
    author: actor.office.name,
    date: new Date(charge.createdAt),
    footer: `${actor.office.name}, ${title}`,
    blocks: [
      { kind: "title", text: title },
      {
        kind: "pairs",
        rows: [
          [t("exports.about.office"), actor.office.name],
          [t("charges.key"), charge.agreement.name],
          [t("charges.made"), formatTableDay(charge.createdAt, locale, actor.office.timeZone)],
          [t("charges.amountsIn"), t("charges.withoutVatIn", { currency: charge.currency })],
          ...postings(charge, t),
        ],
      },
      {
        kind: "table",
        head: (["municipality", "net", "vatRate", "vat", "gross"] as const).map((key) =>
          t(`charges.columns.${key}`),
        ),
        widths: [0.32, 0.19, 0.15, 0.15, 0.19],
        numbers: [1, 2, 3, 4],
        rows: [
          ...charge.rows.flatMap((row) =>
            row.lines.map((line) => [
              row.isInternal ? `${row.municipality.name} (${t("charges.internal")})` : row.municipality.name,
              kronor(line.netOre),
              percent(line.vatRate),
              kronor(line.vatOre),
              kronor(line.netOre + line.vatOre),
            ]),
          ),
          [t("charges.sum"), kronor(netOre), "", kronor(vatOre), kronor(grossOre)],
        ].map(asRow),
      },
      { kind: "heading", text: t("charges.invoicing") },
      {
        kind: "table",
        head: addressed.map((key) => t(`charges.columns.${key}`)),
        widths: [0.24, 0.19, 0.21, 0.2, 0.16],
        rows: charge.rows
          .map((row) => [
            row.municipality.name,
            ...(row.isInternal
              ? [t("charges.internal"), "", "", ""]
              : [
                  row.organisationNumber ? formatOrganisationNumber(row.organisationNumber) : "",
                  ...[row.peppolId, row.buyerReference, row.customerNumber].map((value) => value ?? ""),
                ]),
          ])
          .map(asRow),
      },
    ],
  });
}

const addressed = [
  "municipality",
  "organisationNumber",
  "peppolId",
  "buyerReference",
  "customerNumber",
] as const;

const asRow = (cells: string[]) => ({ cells, below: [] });

/** What all rows of a sort say alike: article and account, of the host's own share apart. */
function postings({ rows }: Charge, t: Words): [string, string][] {
  const said = rows.flatMap(({ isInternal, lines: [line] }) =>
    line ? [[isInternal, [line.article, line.accountString].filter(Boolean).join(", ")] as const] : [],
  );
  return [false, true].flatMap((isInternal) => {
    const texts = [
      ...new Set(said.filter(([own, text]) => own === isInternal && text).map(([, text]) => text)),
    ];
    const label = t(isInternal ? "charges.postingInternal" : "charges.posting");
    return texts.length === 0 ? [] : [[label, texts.join("; ")] as [string, string]];
  });
}
