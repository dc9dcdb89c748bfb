import { ButtonLink } from "@/components/ui/button";
import { holds, mayOn } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { choicesOf } from "@/lib/domain/search-params";

/** How many there are, and the way to the same as a matrix. */
export const deliveriesPage = ({ view: { t, actor, filter }, count }: { view: ListView; count: number }) => ({
  facts: [{ label: t("deliveries.count", { count }) }],
  actions: (
    <>
      {mayOn(actor, "delivery:create", { kind: "office" }) && (
        <ButtonLink variant="primary" href={paths.addDelivery(actor.office.key)}>
          {t("deliveries.make.link")}
        </ButtonLink>
      )}
      {holds(actor, "delivery:advance") && count > 0 && (
        <ButtonLink variant="quiet" href={paths.changeDeliveries(actor.office.key, choicesOf(filter))}>
          {t("deliveries.bulk.link")}
        </ButtonLink>
      )}
      {holds(actor, "project:read") && (
        <ButtonLink variant="quiet" href={paths.projects(actor.office.key)}>
          {t("projects.title")}
        </ButtonLink>
      )}
      <ButtonLink href={paths.matrix(actor.office.key)}>{t("deliveries.matrix.open")}</ButtonLink>
    </>
  ),
});
