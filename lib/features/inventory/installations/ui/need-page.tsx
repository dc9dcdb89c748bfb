import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { isLocale } from "@/lib/domain/text";
import { scoreNeedOperation } from "../api";
import { weightOf } from "../domain";
import type { CriteriaSet, InstallationLife } from "../queries";
import { NeedForm } from "./need-form";

/** Scoring one installation's need by the criteria that count today. */
export async function NeedPage({
  actor,
  life,
  set,
}: {
  actor: Actor;
  life: InstallationLife;
  set: CriteriaSet;
}) {
  const t = await getTranslations("installations.need");
  const all = await getTranslations("installations");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const { office, userId } = actor;
  const { id, system, municipality, version, score } = life.installation;
  const name = `${system.name}, ${municipality.name}`;
  const page = paths.installation(office.key, id);
  const isSameSet = score?.set === set.validFrom;
  const given = new Map(life.beside.need.map(({ criterion, given: one }) => [criterion.key, one]));
  const criteria = set.criteria.map(({ key, name: names, weight, scale }) => ({
    key,
    name: names[isLocale(locale) ? locale : "sv"],
    weight,
    weightText: weightOf(weight),
    scale,
    // What was given by older criteria may have meant something else.
    before: (isSameSet && given.get(key)) || null,
  }));
  return (
    <Main id="main">
      <PageHead
        title={t("form.title", { name })}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: all("title"), href: paths.installations(office.key), isList: true },
            { label: name, href: page },
            { label: t("form.crumb") },
          ],
        }}
        facts={[{ label: t("by", { date: formatDay(set.validFrom, locale) }) }]}
      />
      <Sheet>
        <FormTexts of={["installations.need"]}>
          <NeedForm
            call={callOf(scoreNeedOperation, office.key, { params: { id } })}
            criteria={criteria}
            version={version}
            page={page}
            own={paths.need(office.key, id)}
            draft={draftKey(userId, office.key, "need", id)}
          />
        </FormTexts>
      </Sheet>
    </Main>
  );
}
