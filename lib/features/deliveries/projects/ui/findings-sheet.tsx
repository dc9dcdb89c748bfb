import { getTranslations } from "next-intl/server";
import { AskButton } from "@/components/form/ask-button";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addFindingOperation, adoptFindingOperation } from "../api";
import { isOpen } from "../domain";
import type { ProjectPageData } from "../queries";
import type { Finding } from "../schema";
import { AdoptForm } from "./adopt-form";
import { FindingForm } from "./finding-form";

interface FindingsSheetProps {
  actor: Actor;
  data: ProjectPageData;
}

/** What was found out in the project, each to be taken over where it is read. */
export async function FindingsSheet({ actor: { office, userId }, data }: FindingsSheetProps) {
  const t = await getTranslations("projects.finding");
  const { project, findings, points, may } = data;
  if (!findings) return null;
  const { id } = project;
  const tracks = project.tracks.flatMap(({ delivery, municipality, status }) =>
    delivery === null ? [] : [{ value: delivery, label: municipality.name, isOpen: isOpen(status) }],
  );
  const adopting = tracks.filter(({ value }) => may.adoptTo.includes(value));
  return (
    <Sheet title={t("title")} id="findings">
      <p className="text-muted text-sm">{t("lead")}</p>
      {findings.items.length === 0 && <p>{t("none")}</p>}
      <FormTexts of={["projects.finding"]}>
        <PlainList
          items={await Promise.all(
            findings.items.map(async (finding) => ({
              key: finding.id,
              text: <Told finding={finding} point={points.get(finding.id)} office={office.name} />,
              ...(adopting.length > 0 && {
                end: <Adopt office={office.key} project={id} finding={finding} tracks={adopting} />,
              }),
            })),
          )}
        />
        {may.find && (
          <Disclosure summary={t("open")}>
            <FindingForm
              call={callOf(addFindingOperation, office.key, { params: { id } })}
              page={paths.project(office.key, id)}
              draft={draftKey(userId, office.key, "finding", id)}
              tracks={tracks
                .filter(({ value }) => may.findFrom.includes(value))
                .map(({ value, label }) => ({ value, label }))}
            />
          </Disclosure>
        )}
      </FormTexts>
    </Sheet>
  );
}

interface ToldProps {
  finding: Finding;
  /**
   * What the control point is called that it is about; other deliveries may number it otherwise.
   */
  point: string | undefined;
  office: string;
}

/** The finding itself: where it comes from stands with it wherever it is read. */
async function Told({ finding, point, office }: ToldProps) {
  const t = await getTranslations("projects.finding");
  const { title, text, point: number, municipality, adopted } = finding;
  const names = adopted.map((one) => one.municipality.name).join(", ");
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{title}</p>
      <p className="text-muted text-sm">
        {t("from", { name: municipality?.name ?? office })}
        {number !== null && ` · ${t("point", { number })}`}
        {point && `, ${point}`}
      </p>
      <p className="whitespace-pre-line">{text}</p>
      {names && <p className="text-muted text-sm">{t("adoptedBy", { names })}</p>}
    </div>
  );
}

interface AdoptProps {
  office: string;
  project: string;
  finding: Finding;
  tracks: { value: string; label: string; isOpen: boolean }[];
}

/** One click where there is one track to take it over to, else a choice among them. */
async function Adopt({ office, project, finding, tracks }: AdoptProps) {
  const t = await getTranslations("projects.finding");
  const left = tracks.filter(
    ({ value, isOpen: can }) =>
      can && value !== finding.from && finding.adopted.every(({ delivery }) => delivery !== value),
  );
  const [only, ...more] = left;
  if (!only) return null;
  const call = callOf(adoptFindingOperation, office, { params: { id: project, finding: finding.id } });
  if (more.length > 0) {
    const choices = left.map(({ value, label }) => ({ value, label }));
    return (
      <AdoptForm
        key={left.length}
        call={call}
        page={paths.project(office, project)}
        id={finding.id}
        tracks={choices}
      />
    );
  }
  return (
    <AskButton
      call={call}
      sent={{ body: { delivery: only.value } }}
      label={t("adopt")}
      name={`${t("adopt")}: ${finding.title}`}
      done={t("adopted")}
    />
  );
}
