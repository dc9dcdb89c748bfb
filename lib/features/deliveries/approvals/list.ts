import { requestStatuses } from "@/lib/domain/delivery";
import { defineList, type ChosenOf } from "@/lib/domain/list-description";
import { paths } from "@/lib/domain/paths";
import { requestLook, signedInTable } from "./domain";
import { approvalRequest, requestStatus } from "./schema";

/** The requests for approval: those that wait first, oldest first, then the decided ones. */
export const approvalsList = defineList({
  key: "approvals",
  permission: "approval:read",
  page: paths.approvals,
  path: "/approval-requests",
  summary: "The requests for approval you may see, open ones first",
  words: "approvals",
  row: approvalRequest,
  href: ({ id, approval }, { actor }) =>
    approval ? paths.approval(actor.office.key, approval.id) : paths.signing(actor.office.key, id),
  filters: {
    status: {
      schema: requestStatus,
      label: "approvals.list.status",
      values: requestStatuses,
      word: (value, { t }) => t(`approvals.requestStatus.${value}`),
    },
  },
  columns: [
    {
      key: "system",
      label: "approvals.list.delivery",
      kind: "text",
      value: (row) => row.system.name,
      // A decided request speaks through its decision.
      note: (row) => row.status === "open" && row.message,
    },
    {
      key: "municipality",
      label: "approvals.list.municipality",
      kind: "text",
      value: (row) => row.municipality.name,
      chars: 20,
    },
    {
      key: "code",
      label: "municipalities.code",
      on: "file",
      kind: "text",
      value: (row) => row.municipality.code,
      chars: 12,
    },
    {
      key: "status",
      label: "approvals.list.status",
      kind: "mark",
      value: (row, { t }) => ({
        look: requestLook(row),
        text: row.approval
          ? t(`approvals.decision.${row.approval.decision}`)
          : t(`approvals.requestStatus.${row.status}`),
      }),
      note: (row, { t }) =>
        row.status === "open" &&
        row.blockingOpen > 0 &&
        t("approvals.list.blocking", { count: row.blockingOpen }),
    },
    {
      key: "requestedBy",
      label: "approvals.list.requestedBy",
      kind: "text",
      value: (row) => row.requestedBy,
    },
    {
      key: "requestedAt",
      label: "approvals.list.requested",
      kind: "moment",
      value: (row) => row.requestedAt,
    },
    {
      key: "decidedAt",
      label: "approvals.list.decided",
      kind: "text",
      value: ({ approval }, { locale, actor }) =>
        approval && signedInTable(approval, locale, actor.office.timeZone),
      note: ({ approval }, { t }) =>
        approval?.signedBy ? t("approvals.list.by", { name: approval.signedBy }) : null,
    },
    {
      key: "decidedBy",
      label: "approvals.list.decidedBy",
      on: "file",
      kind: "text",
      value: ({ approval }) => approval?.signedBy ?? null,
    },
    {
      key: "message",
      label: "exports.columns.message",
      on: "file",
      kind: "text",
      value: (row) => row.message,
      chars: 44,
    },
  ],
});
export type ApprovalRequestFilter = ChosenOf<typeof approvalsList>;
