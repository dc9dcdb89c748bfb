import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addInstallationOperation } from "../api";
import type { PlacesToAdd } from "../queries";
import { NewForm } from "./new-form";

interface NewPageProps {
  actor: Actor;
  places: PlacesToAdd;
  /** What is chosen already: a code and a key, or nothing. */
  municipality: string;
  system: string;
}

/** Saying which municipality has which system; the rest is filled in on the next page. */
export async function NewPage({ actor, places, municipality, system }: NewPageProps) {
  const t = await getTranslations("installations");
  const shell = await getTranslations("shell");
  const office = actor.office.key;
  const [only, ...others] = places.municipalities;
  const isKnown = places.municipalities.some(({ code }) => code === municipality);
  return (
    <Main id="main">
      <PageHead
        title={t("new.title")}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.installations(office), isList: true },
            { label: t("new.title") },
          ],
        }}
        facts={[{ label: t("new.hint") }]}
      />
      <Sheet>
        <FormTexts of={["installations.new", "systems.status"]}>
          <NewForm
            call={callOf(addInstallationOperation, office)}
            office={office}
            places={places}
            mayAddSystem={mayOn(actor, "system:manage", { kind: "office" })}
            chosen={{
              municipality: isKnown ? municipality : only && others.length === 0 ? only.code : "",
              system: places.systems.find(({ key }) => key === system)?.name ?? "",
            }}
          />
        </FormTexts>
      </Sheet>
    </Main>
  );
}
