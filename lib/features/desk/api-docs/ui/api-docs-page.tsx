import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { OperationTable, type DocumentedCall } from "./operation-table";

interface ApiDocsPageProps {
  version: string;
  /** Where openapi.json is. */
  documentHref: string;
  groups: { key: string; calls: DocumentedCall[] }[];
}

const rules = ["office", "signIn", "writes", "versions", "lists", "refusals", "common", "changes"];

/** The API's contract for people: the same operations as openapi.json holds. */
export async function ApiDocsPage({ version, documentHref, groups }: ApiDocsPageProps) {
  const t = await getTranslations("apiDocs");
  return (
    <>
      <PageHead
        title={t("title")}
        facts={[{ label: t("lead") }, { label: t("version"), value: version }]}
        actions={
          <ButtonLink href={documentHref} download>
            {t("download")}
          </ButtonLink>
        }
      />
      <Sheet title={t("rules")}>
        <ul className="m-0 grid max-w-[80ch] list-disc gap-2 pl-5 text-sm">
          {rules.map((key) => (
            <li key={key}>
              {t.rich(key, {
                code: (text) => <code className="font-mono text-xs wrap-anywhere">{text}</code>,
              })}
            </li>
          ))}
        </ul>
      </Sheet>
      {groups.map(({ key, calls }) => (
        <Sheet key={key} title={t(`groups.${key}`)} flush>
          <OperationTable caption={t(`groups.${key}`)} calls={calls} />
        </Sheet>
      ))}
    </>
  );
}
