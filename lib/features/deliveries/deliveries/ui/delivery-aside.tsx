import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatBytes } from "@/lib/domain/money";
import { formatTableDay } from "@/lib/domain/period";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { getWorkplace } from "../queries";
import type { DeliveryStatus } from "@/lib/domain/delivery";
import { DeliveryHistory } from "./delivery-history";
import { StatusMark } from "./marks";
import { getFileOperation } from "@/lib/features/records/files";

interface AsideProps {
  office: ActorOffice;
  workplace: Awaited<ReturnType<typeof getWorkplace>>;
}

/** Beside the points: files, history and the same system elsewhere. */
export async function DeliveryAside({ office, workplace }: AsideProps) {
  return (
    <>
      {workplace.may.readFiles && <Files office={office} files={workplace.files} />}
      {workplace.may.readEvents && <DeliveryHistory office={office} workplace={workplace} />}
      <Siblings office={office} workplace={workplace} />
    </>
  );
}

/** The same system in other municipalities: what was learnt there helps here. */
async function Siblings({ office, workplace: { about } }: AsideProps) {
  const t = await getTranslations("deliveries");
  if (about.siblings.length === 0) return null;
  return (
    <Sheet title={t("one.siblings")}>
      <PlainList
        items={about.siblings.map((sibling) => ({
          key: sibling.id,
          text: <Anchor href={paths.delivery(office.key, sibling.id)}>{sibling.municipality}</Anchor>,
          end: sibling.isStopped ? (
            <Mark tone="stop" shape="stop">
              {t("list.blocked")}
            </Mark>
          ) : (
            <StatusMark status={sibling.status as DeliveryStatus} />
          ),
        }))}
      />
    </Sheet>
  );
}

interface FilesProps {
  office: ActorOffice;
  files: AsideProps["workplace"]["files"];
}

async function Files({ office, files }: FilesProps) {
  const t = await getTranslations("deliveries.one");
  const locale = await getLocale();
  const note = (file: FilesProps["files"][number]) =>
    [
      file.points.length > 0 && t("forPoints", { numbers: file.points.join(", ") }),
      formatBytes(file.bytes, locale),
      formatTableDay(file.addedAt, locale, office.timeZone),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <Sheet title={t("files")} id="files" aside={files.length > 0 && String(files.length)}>
      {files.length === 0 ? (
        <p className="text-muted text-sm">{t("noFiles")}</p>
      ) : (
        <PlainList
          items={files.map((file) => ({
            key: file.id,
            text: (
              <Anchor href={addressOf(getFileOperation, office.key, { params: { id: file.id } })} download>
                {file.name}
              </Anchor>
            ),
            note: note(file),
          }))}
        />
      )}
    </Sheet>
  );
}
