import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changePersonOperation, handOverOperation } from "../api";
import type { Handover } from "../server";
import { LeaveForm } from "./leave-form";
import type { PersonPageProps } from "./person-props";

/** What waits with somebody, who takes over, and leaving. */
export async function PersonLeaves({ actor, person, colleagues, waits }: PersonPageProps) {
  const t = await getTranslations("people");
  const { key } = actor.office;
  const { id, name, version, status } = person;
  if (status !== "active") return null;
  const params = { params: { id } };
  return (
    <Sheet title={t("leaveTitle", { name })}>
      <h3 className="pb-2">{t("waitsTitle", { name })}</h3>
      {waits.length === 0 ? (
        <p className="text-muted pb-4 text-sm">{t("waitsNone", { name })}</p>
      ) : (
        <>
          <PlainList
            items={waits.map((one) => ({
              key: one.kind + one.id,
              text: <Anchor href={hrefOf(key, one)}>{textOf(one, t)}</Anchor>,
            }))}
          />
          <p className="text-muted py-4 text-sm">{t("waitsHint")}</p>
        </>
      )}
      <p className="pb-4 text-sm">{t("leaveLead", { name })}</p>
      <LeaveForm
        leave={callOf(changePersonOperation, key, params)}
        handOver={callOf(handOverOperation, key, params)}
        name={name}
        version={version}
        colleagues={colleagues.map((one) => ({ value: one.id, label: one.name }))}
      />
    </Sheet>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"people">>>;

function textOf({ kind, what, municipality, count }: Handover, t: Translate): string {
  const place = `${what}, ${municipality.name}`;
  if (kind === "request") return t("waitsRequest", { what: place });
  return kind === "points" ? t("waitsPoints", { what: place, count }) : t("waitsMandate", { what: place });
}

function hrefOf(office: string, { kind, id, deliveryId, municipality }: Handover): string {
  if (kind === "request") return paths.signing(office, id);
  return deliveryId === null ? paths.mandates(office, municipality.code) : paths.delivery(office, deliveryId);
}
