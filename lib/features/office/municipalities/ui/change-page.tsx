import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeMunicipalityOperation } from "../api";
import type { MunicipalityFacts } from "../schema";
import { ChangeForm } from "./change-form";
import { municipalityCrumbs } from "./crumbs";

/** What the form says in the browser. */
const texts = [
  "municipalities.change",
  "municipalities.decision",
  "contacts",
  "municipalities.acceptance",
  "municipalities.roles",
  "municipalities.custody",
  "municipalities.custodies",
  "municipalities.optional",
];

/** What the coordinator changes of a municipality. */
export async function ChangePage({ actor, municipality }: { actor: Actor; municipality: MunicipalityFacts }) {
  const t = await getTranslations("municipalities.change");
  const { office, userId } = actor;
  const { code, name } = municipality;
  return (
    <Main id="main">
      <PageHead
        title={t("title", { name })}
        crumbs={await municipalityCrumbs(office.key, municipality, t("crumb"))}
      />
      <Sheet>
        <FormTexts of={texts}>
          <ChangeForm
            call={callOf(changeMunicipalityOperation, office.key, { params: { code } })}
            municipality={municipality}
            page={paths.municipality(office.key, code)}
            draft={draftKey(userId, office.key, "municipality", code)}
            country={office.country}
          />
        </FormTexts>
      </Sheet>
    </Main>
  );
}
