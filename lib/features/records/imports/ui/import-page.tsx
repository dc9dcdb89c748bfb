import { getLocale, getTranslations } from "next-intl/server";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import { draftKey } from "@/components/form/draft";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { importPermissions, type ImportRowKind } from "@/lib/domain/import-kind";
import { formatCount } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import type { ShownRows } from "../queries";
import type { ImportTold } from "../schema";
import { AnswersSheet } from "./answers-sheet";
import { ColumnsSheet } from "./columns-sheet";
import { ImportRail } from "./import-rail";
import { KeptSheet } from "./kept-sheet";
import { ProgressSheet } from "./progress-sheet";
import { ReviewSheet } from "./review-sheet";
import { RowsSheet, type FieldWords } from "./rows-sheet";
import { wayOf } from "./way";

interface ImportPageProps {
  actor: Actor;
  one: ImportTold;
  shown: ShownRows;
  what: ImportRowKind | null;
  fields: readonly { key: string }[];
  words: FieldWords;
  municipalities: readonly { code: string; name: string }[];
  /** The year whose forecast is looked at once its outcome is applied. */
  forecastYear: number | null;
  /** For who has no script and wants to read in peace. */
  isStill: boolean;
}

/** A file on its way in: what was understood, what will happen, and the button that lets it. */
export async function ImportPage({
  actor,
  one,
  shown,
  what,
  fields,
  words,
  municipalities,
  forecastYear,
  isStill,
}: ImportPageProps) {
  const t = await getTranslations();
  const locale = await getLocale();
  const { office } = actor;
  const { key } = office;
  const mayManage = mayOn(actor, importPermissions[one.of].manage, { kind: "office" });
  const way = wayOf(one.of, key);
  const isGoing = one.state === "parsing" || one.state === "applying";
  const isOpen = mayManage && (one.state === "ready" || one.state === "failed");
  const named = fields.map(({ key: field }) => ({ key: field, label: t(words.labelOf(field)) }));
  return (
    <Main id="main">
      <PageHead
        title={one.name}
        crumbs={{
          label: t("shell.crumbs"),
          items: [
            { label: t(way.label), href: way.list, isList: true },
            { label: t("imports.crumb"), href: way.another },
            { label: one.name },
          ],
        }}
        facts={[
          ...placeOf(one).map(({ label, value }) => ({ label: t(`imports.${label}`), value })),
          ...(one.preview
            ? [{ label: t("imports.facts.rows"), value: formatCount(one.preview.rows, locale) }]
            : []),
          { label: t("imports.facts.read"), value: formatMoment(one.createdAt, locale, office.timeZone) },
        ]}
        actions={
          one.state === "applied" && (
            <>
              {forecastYear !== null && (
                <ButtonLink variant="primary" href={paths.forecast(key, forecastYear)}>
                  {t("imports.ofOutcome.toForecast", { year: String(forecastYear) })}
                </ButtonLink>
              )}
              <ButtonLink href={way.result}>{t(way.toResult)}</ButtonLink>
            </>
          )
        }
      />
      <Stack>
        <ImportRail one={one} />
        {one.failure !== null && <Failure failure={one.failure} again={way.another} />}
        <AnswersSheet one={one} office={office} isOpen={isOpen} />
        {isGoing ? <ProgressSheet one={one} office={key} isStill={isStill} /> : null}
        <ReviewSheet one={one} office={key} mayManage={mayManage} />
        <RowsSheet
          office={office}
          one={one}
          shown={shown}
          what={what}
          words={words}
          draft={
            isOpen && one.of === "installations"
              ? draftKey(actor.userId, key, "mend", `${one.id}-${one.version}`)
              : null
          }
        />
        {isOpen && (
          <ColumnsSheet
            office={office}
            one={one}
            fields={named}
            municipalities={one.of === "installations" ? municipalities : []}
          />
        )}
        <KeptSheet one={one} office={key} />
      </Stack>
    </Main>
  );
}

/** Where in the file its rows stand; of a table of population, which of its days is read. */
function placeOf({ of, sheet, headerRow }: ImportTold) {
  if (sheet === null) return [];
  if (of === "population") return [{ label: "ofPopulation.day" as const, value: sheet }];
  return [
    { label: "facts.sheet" as const, value: sheet },
    ...(headerRow === null ? [] : [{ label: "facts.head" as const, value: headerRow }]),
  ];
}

/** Why it can't be read in, and what to do. */
async function Failure({ failure, again }: { failure: string; again: string }) {
  const t = await getTranslations();
  const isKnown = t.has(`errors.${failure}.title`);
  return (
    <Sheet title={t("imports.failed")}>
      <Flag
        tone="bad"
        title={isKnown ? `${t(`errors.${failure}.title`)}.` : t("imports.failed")}
        action={<ButtonLink href={again}>{t("imports.another")}</ButtonLink>}
      >
        {isKnown ? t(`errors.${failure}.detail`) : t("imports.unexpected")}
      </Flag>
    </Sheet>
  );
}
