import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Progress } from "@/components/ui/progress";
import { RefreshWhile } from "@/components/ui/refresh-while";
import { paths } from "@/lib/domain/paths";
import type { ImportTold } from "../schema";

/** Seconds between two looks; without script the whole page is read again, so more seldom. */
const [OFTEN, SELDOM] = [1, 5];

/** While the file is read or applied: how far it has come, with and without script. */
export async function ProgressSheet({
  one,
  office,
  isStill,
}: {
  one: ImportTold;
  office: string;
  isStill: boolean;
}) {
  const t = await getTranslations("imports");
  const key = one.state === "parsing" ? "reading" : "applying";
  const { done, of } = one.progress;
  return (
    <Sheet title={t(key)}>
      <Progress label={t("progress")} done={done} total={of}>
        {of > 0 ? t("progressRows", { done, of }) : t(key)}
      </Progress>
      <p>{t(`${key}Hint`)}</p>
      <RefreshWhile seconds={OFTEN} />
      <noscript>
        {!isStill && <meta httpEquiv="refresh" content={String(SELDOM)} />}
        <p>
          <Anchor href={paths.import(office, one.id, isStill ? {} : { refresh: "off" })}>
            {t(isStill ? "again" : "still")}
          </Anchor>
        </p>
      </noscript>
    </Sheet>
  );
}
