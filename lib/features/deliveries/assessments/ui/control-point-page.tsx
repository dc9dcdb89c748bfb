import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Pager } from "@/components/data-table/filter-bar";
import { Anchor } from "@/components/ui/anchor";
import { Pairs, PlainList } from "@/components/ui/lists";
import { Flag } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { addressOf, callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { isLocale } from "@/lib/domain/text";
import { addFileOperation, allowedEndings } from "@/lib/features/records/files";
import {
  beforeDecision,
  resultsHoldingUp,
  type ControlPoint,
  type Delivery,
} from "@/lib/features/deliveries/deliveries";
import { isDone, resultName, results } from "@/lib/features/inventory/control-points";
import { assessControlPointOperation } from "../api";
import type { Assessment } from "../queries";
import { AssessForm } from "./assess-form";
import { SecondPerson } from "./second-person";

interface ControlPointPageProps {
  office: ActorOffice;
  person: string;
  delivery: Delivery;
  point: ControlPoint;
  assessment: Assessment;
  mayAssess: boolean;
  maxUploadMb: number;
}

/** One control point: what it checks and why, and the form that records how it came out. */
export async function ControlPointPage(props: ControlPointPageProps) {
  const { office, delivery, point } = props;
  const t = await getTranslations("assessments");
  const words = await getTranslations("deliveries");
  const shell = await getTranslations("shell");
  const name = `${delivery.system.name}, ${delivery.municipality.name}`;
  const href = (number: number) => paths.controlPoint(office.key, delivery.id, number);
  const place = delivery.controlPoints.findIndex(({ id }) => id === point.id);
  const where = t("point", { number: point.number, place: place + 1, total: delivery.controlPoints.length });
  const [before, after] = [delivery.controlPoints[place - 1], delivery.controlPoints[place + 1]];
  return (
    <Main id="main">
      <PageHead
        title={`${point.number}. ${point.title}`}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: words("title"), href: paths.deliveries(office.key), isList: true },
            { label: name, href: paths.delivery(office.key, delivery.id) },
            { label: t("crumb", { number: point.number }) },
          ],
        }}
        facts={[
          { label: words(`category.${point.category}`) },
          { value: words(`severity.${point.severity}`) },
        ]}
      />
      <Columns aside={<Remaining office={office.key} delivery={delivery} current={point.number} />}>
        <Sheet title={t("why")}>
          <p>{point.purpose}</p>
          <p className="text-muted text-sm">{t(`severityHint.${point.severity}`)}</p>
          {point.needsSecondPerson && <Flag tone="calm">{t("secondPerson")}</Flag>}
          {point.expectedValue && <Pairs items={[{ term: t("expected"), value: point.expectedValue }]} />}
        </Sheet>
        <Sheet title={t("assessment")}>
          <Earlier point={point} />
          <AssessedBy office={office} point={point} />
          {props.mayAssess ? (
            <>
              <Form {...props} />
              {/* Paper has no form: it shows what is saved. */}
              <div className="print-only">
                <Outcome point={point} />
              </div>
            </>
          ) : (
            <ReadOnly delivery={delivery} point={point} />
          )}
        </Sheet>
        <SecondPerson
          office={office}
          person={props.person}
          deliveryId={delivery.id}
          point={point}
          isOwn={props.assessment.isOwn}
          mayConfirm={props.mayAssess}
        />
        <Pager
          label={where}
          {...(before && { previous: { href: href(before.number), label: t("previous") } })}
          {...(after && { next: { href: href(after.number), label: t("next") } })}
        >
          {where}
        </Pager>
      </Columns>
    </Main>
  );
}

async function Form({ office, person, delivery, point, assessment, maxUploadMb }: ControlPointPageProps) {
  const t = await getTranslations("assessments");
  const locale = await getLocale();
  const language = isLocale(locale) ? locale : "sv";
  const { blocking, again } = beforeDecision(delivery.controlPoints);
  const next = [...blocking, ...again].find(({ id }) => id !== point.id);
  const params = { id: delivery.id, controlPointId: point.id };
  return (
    <FormTexts of={["assessments", "errors.fields.controlPoint"]}>
      <AssessForm
        key={`${point.id} ${point.version}`}
        office={office.key}
        deliveryId={delivery.id}
        call={callOf(assessControlPointOperation, office.key, { params })}
        uploadUrl={addressOf(addFileOperation, office.key, { query: { delivery: delivery.id } })}
        draft={draftKey(person, office.key, "point", delivery.id, point.id)}
        point={point}
        isEarlier={point.earlier !== null && !assessment.isThisRound}
        nextNumber={next?.number ?? null}
        options={results.map((value) => ({
          value,
          label: resultName(value, language),
          description: t(`resultHint.${value}`),
        }))}
        holdingUp={resultsHoldingUp(delivery, point)}
        closed={results.filter(isDone)}
        accept={allowedEndings.map((ending) => `.${ending}`).join(",")}
        maxUploadMb={maxUploadMb}
        locale={locale}
      />
    </FormTexts>
  );
}

/** How it came out in a round that was rejected: to be known, and no result of this round. */
async function Earlier({ point: { earlier } }: Pick<ControlPointPageProps, "point">) {
  if (!earlier) return null;
  const t = await getTranslations("assessments");
  const locale = await getLocale();
  const result = resultName(earlier.result, isLocale(locale) ? locale : "sv");
  return (
    <Flag tone="calm" title={t("earlier", { result, round: earlier.round })}>
      {earlier.note}
    </Flag>
  );
}

/** Who has said how the point came out, and when. Nothing while nobody has. */
async function AssessedBy({ office, point }: Pick<ControlPointPageProps, "office" | "point">) {
  const { assessedBy, assessedAt } = point;
  if (!assessedBy || !assessedAt) return null;
  const t = await getTranslations("assessments");
  const date = formatMoment(assessedAt, await getLocale(), office.timeZone);
  return <p className="text-muted text-sm">{t("assessedBy", { name: assessedBy, date })}</p>;
}

/** How the point came out, as it is saved. */
async function Outcome({ point }: Pick<ControlPointPageProps, "point">) {
  const t = await getTranslations("assessments");
  const locale = await getLocale();
  return (
    <Pairs
      items={[
        { term: t("result"), value: resultName(point.result, isLocale(locale) ? locale : "sv") },
        { term: t("measured"), value: point.measuredValue ?? "–" },
        { term: t("note"), value: point.note ?? "–" },
        { term: t("evidence"), value: point.evidence.map((file) => file.name).join(", ") || "–" },
      ]}
    />
  );
}

async function ReadOnly({ delivery, point }: Pick<ControlPointPageProps, "delivery" | "point">) {
  const t = await getTranslations("assessments");
  return (
    <>
      <Outcome point={point} />
      {resultsHoldingUp(delivery, point).includes(point.result) && (
        <Flag tone="stop" title={t("holdsUp")}>
          {t("holdsUpHint")}
        </Flag>
      )}
      <p className="text-muted text-sm">{t("readOnly")}</p>
    </>
  );
}

interface RemainingProps {
  office: string;
  delivery: Delivery;
  current: number;
}

async function Remaining({ office, delivery, current }: RemainingProps) {
  const t = await getTranslations("assessments");
  const left = delivery.controlPoints.filter((point) => !isDone(point.result));
  return (
    <Sheet title={t("remaining")} aside={String(left.length)}>
      {left.length === 0 && <p>{t("noneRemaining")}</p>}
      <PlainList
        items={left.map((point) => ({
          key: point.id,
          text:
            point.number === current ? (
              <b aria-current="page">
                {point.number}. {point.title}
              </b>
            ) : (
              <Anchor href={paths.controlPoint(office, delivery.id, point.number)}>
                {point.number}. {point.title}
              </Anchor>
            ),
        }))}
      />
      <p>
        <Anchor href={paths.delivery(office, delivery.id)}>{t("back")}</Anchor>
      </p>
    </Sheet>
  );
}
