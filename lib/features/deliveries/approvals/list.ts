import { defineList } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import { approvalRequestFilter } from "./schema";

export const approvalsList = defineList({
  key: "approvals",
  permission: "approval:read",
  filter: approvalRequestFilter,
  page: paths.approvals,
});
