import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { MergeSheet } from "@/components/form/merge-sheet";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeVendorOperation, mergeVendorOperation } from "../api";
import type { Vendor } from "../schema";
import { ChangeForm } from "./change-form";

interface ChangePageProps {
  actor: Actor;
  vendor: Vendor;
  vendors: { key: string; name: string }[];
}

/** What the office changes of a vendor, and the other that it may turn out to be. */
export async function ChangePage({ actor, vendor, vendors }: ChangePageProps) {
  const t = await getTranslations("vendors");
  const { office, userId } = actor;
  const { key, name } = vendor;
  const page = paths.vendor(office.key, key);
  const others = vendors.filter((one) => one.key !== key);
  return (
    <FormPage
      title={t("change.title", { name })}
      way={[
        { label: t("title"), href: paths.vendors(office.key), isList: true },
        { label: name, href: page },
      ]}
      crumb={t("change.crumb")}
    >
      <Sheet>
        <FormTexts of={["vendors.change", "vendors.roles", "vendors.kind", "vendors.kindHint", "contacts"]}>
          <ChangeForm
            call={callOf(changeVendorOperation, office.key, { params: { key } })}
            vendor={vendor}
            page={page}
            draft={draftKey(userId, office.key, "vendor", key)}
          />
        </FormTexts>
      </Sheet>
      <MergeSheet
        words="vendors.merge"
        call={callOf(mergeVendorOperation, office.key, { params: { key } })}
        name={name}
        pages={paths.vendors(office.key)}
        others={others}
      />
    </FormPage>
  );
}
