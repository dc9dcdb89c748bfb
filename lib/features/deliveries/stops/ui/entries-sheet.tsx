import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Entry, EntryText, Thread } from "@/components/ui/thread";
import type { Actor, ActorOffice } from "@/lib/domain/actor";
import { addressOf, callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { addFileOperation, getFileOperation } from "@/lib/features/records/files";
import { addEntryOperation } from "../api";
import type { StopPageData } from "../queries";
import type { StopEntry } from "../schema";
import { EntryForm } from "./entry-form";

/** What was said, the newest first, each with who may read it; and what is said next. */
export async function EntriesSheet({ actor, data }: { actor: Actor; data: StopPageData }) {
  const { stop, may, isVendor } = data;
  const { office, userId } = actor;
  const t = await getTranslations("stops");
  const vendor = stop.vendor?.name ?? null;
  return (
    <Sheet
      title={t("page.entries")}
      id="entries"
      aside={stop.entries.length > 0 && String(stop.entries.length)}
    >
      {stop.entries.length === 0 ? (
        <p className="text-muted text-sm">{t("page.noEntries")}</p>
      ) : (
        <Thread label={t("page.entries")}>
          {stop.entries.map((entry) => (
            <Said key={entry.id} {...{ entry, vendor, office }} hasMark={!isVendor} />
          ))}
        </Thread>
      )}
      {may.note && (
        <FormTexts of={["stops.forms", "stops.page"]}>
          <EntryForm
            call={callOf(addEntryOperation, office.key, { params: { id: stop.id } })}
            place={{
              page: paths.stop(office.key, stop.id),
              draft: draftKey(userId, office.key, "stop-entry", stop.id),
            }}
            vendor={vendor}
            isVendor={isVendor}
            filesUrl={
              data.may.upload
                ? addressOf(addFileOperation, office.key, { query: { subject: `stop:${stop.id}` } })
                : null
            }
          />
        </FormTexts>
      )}
    </Sheet>
  );
}

interface SaidProps {
  entry: StopEntry;
  vendor: string | null;
  office: ActorOffice;
  hasMark: boolean;
}

async function Said({ entry, vendor, office, hasMark }: SaidProps) {
  const t = await getTranslations("stops.page");
  const locale = await getLocale();
  const fileAt = (id: string) => addressOf(getFileOperation, office.key, { params: { id } });
  return (
    <Entry
      id={`entry-${entry.id}`}
      by={
        entry.fromVendor
          ? [vendor, entry.by?.name].filter(Boolean).join(", ")
          : (entry.by?.name ?? t("office"))
      }
      about={
        <>
          <time dateTime={entry.at}>{formatMoment(entry.at, locale, office.timeZone)}</time>{" "}
          {hasMark && (
            <Mark tone={entry.shared ? "wait" : "none"} shape={entry.shared ? "open" : "closed"}>
              {entry.shared ? t("shared", { vendor: vendor ?? "" }) : t("inside")}
            </Mark>
          )}
        </>
      }
    >
      <EntryText>{entry.text}</EntryText>
      {entry.files.length > 0 && (
        <PlainList
          items={entry.files.map(({ fileId, name }) => ({
            key: fileId,
            text: <Anchor href={fileAt(fileId)}>{name}</Anchor>,
          }))}
        />
      )}
    </Entry>
  );
}
