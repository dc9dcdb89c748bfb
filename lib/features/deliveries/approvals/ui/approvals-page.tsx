import type { ListView } from "@/lib/domain/list-columns";
import type { ApprovalRequest } from "../schema";

/** What the list is for, and how many of those shown wait. */
export const approvalsPage = ({
  view: { t, filter },
  page,
}: {
  view: ListView;
  page: { items: ApprovalRequest[] };
}) => ({
  facts: [{ label: t("approvals.lead") }],
  sheet: {
    title: t("approvals.list.heading"),
    aside:
      filter["status"] !== "decided" &&
      t("approvals.list.open", { count: page.items.filter(({ status }) => status === "open").length }),
  },
});
