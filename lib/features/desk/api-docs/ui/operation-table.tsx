import { getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { Note } from "@/components/ui/lists";
import type { Permission } from "@/lib/domain/permissions";

export interface DocumentedCall {
  id: string;
  method: string;
  /** From the host's root, with its parameters: /api/v1/{office}/deliveries. */
  path: string;
  /** In English, as in openapi.json. */
  summary: string;
  /** None for what anyone may call. */
  permission: Permission | null;
  headers: string[];
  /** Refusals of its own, beside what every call of its kind can answer. */
  errors: { code: string; status: number }[];
}

/** One group's calls: what to send where, who may, and how it can be refused. */
export async function OperationTable({ caption, calls }: { caption: string; calls: DocumentedCall[] }) {
  const t = await getTranslations("apiDocs");
  const permissions = await getTranslations("permissions");
  const errors = await getTranslations("errors");
  const columns: Column<DocumentedCall>[] = [
    {
      key: "method",
      header: t("method"),
      onPhone: "lead",
      width: "5rem",
      cell: (call) => ({ text: call.method, look: "code" }),
    },
    {
      key: "path",
      header: t("path"),
      onPhone: "title",
      width: "30%",
      cell: (call) => ({ text: call.path, look: "code" }),
      note: (call) => call.headers.join(", "),
      noteLook: "code",
    },
    { key: "summary", header: t("summary"), cell: (call) => ({ text: call.summary, lang: "en" }) },
    {
      key: "permission",
      header: t("permission"),
      width: "15%",
      cell: ({ permission }) => permission && permissions(permission),
      note: ({ permission }) => permission,
      noteLook: "code",
    },
    {
      key: "answers",
      header: t("answers"),
      width: "26%",
      cell: (call) =>
        call.errors.length === 0
          ? { text: t("none"), look: "muted" }
          : { slot: <Answers errors={call.errors} titleOf={(code) => errors(`${code}.title`)} /> },
    },
  ];
  return <DataTable caption={caption} columns={columns} rows={calls} />;
}

interface AnswersProps {
  errors: DocumentedCall["errors"];
  titleOf: (code: string) => string;
}

function Answers({ errors, titleOf }: AnswersProps) {
  return (
    <ul className="m-0 grid list-none gap-1 p-0 text-xs">
      {errors.map(({ code, status }) => (
        <li key={code}>
          {status} <code className="font-mono wrap-anywhere">{code}</code>
          <Note>{titleOf(code)}</Note>
        </li>
      ))}
    </ul>
  );
}
