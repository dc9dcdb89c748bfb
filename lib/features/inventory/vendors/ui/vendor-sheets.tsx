import { getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { ContactList } from "@/components/ui/contact-list";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Vendor } from "../schema";

interface OfVendor {
  actor: Actor;
  vendor: Vendor;
  mayManage: boolean;
}

/** Whom to turn to, and how its own people come in. */
export async function ContactsSheet({ actor, vendor, mayManage }: OfVendor) {
  const t = await getTranslations("vendors");
  const { key: office } = actor.office;
  return (
    <Sheet title={t("change.groups.contacts")}>
      <ContactList contacts={vendor.contacts} />
      {mayManage && <SheetLink href={paths.changeVendor(office, vendor.key)}>{t("change.link")}</SheetLink>}
      {mayOn(actor, "people:manage", { kind: "office" }) && (
        <SheetLink href={paths.invite(office)}>{t("one.invite")}</SheetLink>
      )}
    </Sheet>
  );
}

/** How one goes further when the vendor does not answer. */
export async function EscalationSheet({ actor, vendor, mayManage }: OfVendor) {
  const t = await getTranslations("vendors");
  return (
    <Sheet title={t("change.escalation")}>
      {vendor.escalation ? (
        <p className="whitespace-pre-line">{vendor.escalation}</p>
      ) : (
        <p className="text-muted text-sm">{t("one.noEscalation")}</p>
      )}
      {mayManage && (
        <SheetLink href={paths.changeVendor(actor.office.key, vendor.key)}>{t("change.link")}</SheetLink>
      )}
    </Sheet>
  );
}

export async function NoteSheet({ vendor }: Pick<OfVendor, "vendor">) {
  const t = await getTranslations("vendors");
  if (!vendor.note) return null;
  return (
    <Sheet title={t("change.note")}>
      <p className="whitespace-pre-line">{vendor.note}</p>
    </Sheet>
  );
}
