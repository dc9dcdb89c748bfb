import { getTranslations } from "next-intl/server";
import { AskButton } from "@/components/form/ask-button";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Disclosure } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { forkProjectOperation, moveProjectOperation } from "../api";
import { movesAsOne, nextPhase } from "../domain";
import type { ProjectPageData } from "../queries";
import { MoveForm } from "./move-form";

interface StepsSheetProps {
  office: ActorOffice;
  data: ProjectPageData;
}

/** What the coordinator does with all tracks at once, until the project forks. */
export async function StepsSheet({ office, data: { project, phases } }: StepsSheetProps) {
  const t = await getTranslations("projects");
  if (project.forkedAt || project.tracks.length === 0) return null;
  const { id, version } = project;
  const params = { id };
  return (
    <Sheet title={t("move.title")} id="move">
      <FormTexts of={["projects.move", "errors.fields.phase", "errors.fields.project"]}>
        <MoveForm
          // A new form for each step: the one after it is chosen then.
          key={version}
          call={callOf(moveProjectOperation, office.key, { params })}
          version={version}
          page={paths.project(office.key, id)}
          phases={phases.map(({ key, name }) => ({ value: key, label: name }))}
          next={nextPhase(project.tracks, phases)}
          places={Object.fromEntries(
            project.tracks.map(({ municipality, phase }) => [municipality.code, phase.key]),
          )}
        />
        {movesAsOne(project) && (
          <Disclosure summary={t("fork.open")}>
            <AskButton
              call={callOf(forkProjectOperation, office.key, { params })}
              sent={{ version }}
              label={t("fork.submit")}
              ask={{ question: t("fork.lead"), yes: t("fork.submit") }}
              done={t("fork.done")}
            />
          </Disclosure>
        )}
      </FormTexts>
    </Sheet>
  );
}
