import "server-only";
import type { z } from "zod";
import type { ApprovalRequest } from "../schema";
import { countApprovalRequests, listApprovalRequests } from "./list-requests";
import type { approvalsExportQuery } from "../schema";
import type { ExportColumn, ListExport, Words } from "@/lib/features/records/exports/server";

type Query = z.output<typeof approvalsExportQuery>;

export const approvalsExport: ListExport<Query, ApprovalRequest> = ({ db, actor, query, words: t }) => {
  const { status } = query;
  return {
    title: t("approvals.title"),
    filter: [[t("approvals.list.status"), status && t(`approvals.requestStatus.${status}`)]],
    columns: columns(t),
    rows: (page) => listApprovalRequests(db, actor, { status, ...page }),
    count: () => countApprovalRequests(db, actor, { status, limit: 1 }),
  };
};

/** What was decided, else where the errand stands. */
const standing = ({ approval, status }: ApprovalRequest, t: Words): string =>
  approval ? t(`approvals.decision.${approval.decision}`) : t(`approvals.requestStatus.${status}`);

const columns = (t: Words): ExportColumn<ApprovalRequest>[] => [
  { header: t("approvals.list.delivery"), kind: "text", width: 24, value: (row) => row.system.name },
  {
    header: t("approvals.list.municipality"),
    kind: "text",
    width: 20,
    value: (row) => row.municipality.name,
  },
  { header: t("municipalities.code"), kind: "text", width: 12, value: (row) => row.municipality.code },
  { header: t("approvals.list.status"), kind: "text", width: 26, value: (row) => standing(row, t) },
  { header: t("approvals.list.requestedBy"), kind: "text", width: 24, value: (row) => row.requestedBy },
  { header: t("approvals.list.requested"), kind: "moment", width: 20, value: (row) => row.requestedAt },
  { header: t("exports.columns.message"), kind: "text", width: 44, value: (row) => row.message },
];
