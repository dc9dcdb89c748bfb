import { getTranslations } from "next-intl/server";
import { Pairs } from "@/components/ui/lists";
import { bodyKindText, matterKinds } from "../domain";
import type { OfficeFacts } from "../schema";

interface OfficeReadingProps {
  office: OfficeFacts;
  vendors: { key: string; name: string }[];
}

/** The same as the form holds, for those who only read it. */
export async function OfficeReading({ office, vendors }: OfficeReadingProps) {
  const t = await getTranslations("officePage");
  const vendor = vendors.find(({ key }) => key === office.eArchiveVendor);
  const decided = matterKinds.flatMap((kind) => {
    const rule = office.decidedBy[kind];
    return rule
      ? [
          {
            term: t(`matters.${kind}`),
            value: `${t(`by.${rule.by}`)}; ${t(`councilRole.${rule.councilRole}`)}`,
          },
        ]
      : [];
  });
  return (
    <Pairs
      items={[
        { term: t("name"), value: office.name },
        { term: t("language"), value: t(`languages.${office.locale}`) },
        { term: t("timeZone"), value: office.timeZone },
        { term: t("accent"), value: t(`accents.${office.accent}`) },
        { term: t("eArchiveVendor"), value: vendor?.name ?? t("notSaid") },
        { term: t("takesInterim"), value: t(`interim.${office.takesInterim ? "yes" : "no"}`) },
        ...office.bodies.map(({ name, kind }) => ({
          term: t(`bodyKinds.${bodyKindText(kind)}`),
          value: name,
        })),
        ...decided,
      ]}
    />
  );
}
