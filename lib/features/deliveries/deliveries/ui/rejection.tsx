import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import { paths } from "@/lib/domain/paths";
import type { Rejection } from "../queries/rejection";

/** Why the municipality sent the delivery back, with the way to its decision. */
export async function RejectionFlag({ office, rejection }: { office: string; rejection: Rejection }) {
  const t = await getTranslations("deliveries.rejection");
  return (
    <Flag
      tone="bad"
      title={t("title")}
      action={<ButtonLink href={paths.approval(office, rejection.approvalId)}>{t("open")}</ButtonLink>}
    >
      {rejection.remarks}
    </Flag>
  );
}
