import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addMunicipalityOperation } from "../api";
import { AddForm, type AddFormProps } from "./add-form";

/** What the form says in the browser. */
const texts = [
  "municipalities.add",
  "municipalities.change",
  "municipalities.decision",
  "municipalities.name",
  "municipalities.role",
  "municipalities.roles",
  "municipalities.custody",
  "municipalities.custodies",
  "municipalities.optional",
];

/** Adding municipalities of the register, one after the other. */
export async function AddPage({
  office,
  register,
}: Pick<AddFormProps, "register"> & { office: ActorOffice }) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  return (
    <Main id="main">
      <PageHead
        title={t("add.title")}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.municipalities(office.key), isList: true },
            { label: t("add.title") },
          ],
        }}
        facts={[
          { label: office.name },
          { label: t("count", { count: register.filter(({ isMember }) => isMember).length }) },
        ]}
      />
      <Sheet>
        <FormTexts of={texts}>
          <AddForm
            call={callOf(addMunicipalityOperation, office.key)}
            office={office.key}
            country={office.country}
            register={register.map(({ code, name, isMember }) => ({ code, name, isMember }))}
          />
        </FormTexts>
      </Sheet>
    </Main>
  );
}
