import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatNames, type LargeExport } from "@/lib/domain/large-export";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";

/** The reader's own long files of the last day; nothing where there are none. */
export async function OwnExports({ office, tasks }: { office: ActorOffice; tasks: LargeExport[] }) {
  const t = await getTranslations("exports.large");
  const locale = await getLocale();
  if (tasks.length === 0) return null;
  return (
    <Sheet title={t("own")}>
      <PlainList
        items={tasks.map((task) => ({
          key: task.id,
          text: (
            <Anchor href={paths.largeExport(office.key, task.id)}>
              {task.name}, {formatNames[task.format]}
            </Anchor>
          ),
          note: `${t(`state.${task.state}`)} ${formatMoment(task.createdAt, locale, office.timeZone)}`,
        }))}
      />
    </Sheet>
  );
}
