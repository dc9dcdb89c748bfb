import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { addFileOperation, allowedEndings, getFileOperation } from "@/lib/features/records/files";
import type { ProjectPageData } from "../queries";
import { ShareFile } from "./share-file";

interface FilesSheetProps {
  office: ActorOffice;
  data: ProjectPageData;
}

/** What all who take part share: agreements, mappings, test cases. */
export async function FilesSheet({ office, data: { project, files, may } }: FilesSheetProps) {
  const t = await getTranslations("projects.files");
  const locale = await getLocale();
  if (!files) return null;
  return (
    <Sheet title={t("title")} id="files">
      <p className="text-muted text-sm">{t("lead")}</p>
      {files.length === 0 && <p>{t("none")}</p>}
      <PlainList
        items={files.map(({ id, name, addedAt, by }) => ({
          key: id,
          text: (
            <Anchor href={addressOf(getFileOperation, office.key, { params: { id } })} download>
              {name}
            </Anchor>
          ),
          note: [by, formatMoment(addedAt.toISOString(), locale, office.timeZone)].filter(Boolean).join(", "),
        }))}
      />
      {may.upload && (
        <FormTexts of={["projects.files"]}>
          <ShareFile
            url={addressOf(addFileOperation, office.key, { query: { subject: `project:${project.id}` } })}
            signIn={paths.signIn(paths.project(office.key, project.id))}
            accept={allowedEndings.map((ending) => `.${ending}`).join(",")}
          />
        </FormTexts>
      )}
    </Sheet>
  );
}
