import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { callOutside } from "@/lib/domain/operation";
import { setUpOperation } from "../api";
import type { HostChoice } from "../queries";
import { SetupForm } from "./setup-form";

/** The first page of a database without an office: whoever knows the printed word makes one. */
export async function SetupPage({ hosts }: { hosts: HostChoice[] }) {
  const t = await getTranslations("setup");
  return (
    <>
      <PageHead title={t("title")} />
      <Sheet>
        <p className="mb-6 max-w-[65ch]">{t("lead")}</p>
        <FormTexts of={["setup", "signIn"]}>
          <SetupForm call={callOutside(setUpOperation)} hosts={hosts} locale={await getLocale()} />
        </FormTexts>
      </Sheet>
    </>
  );
}
