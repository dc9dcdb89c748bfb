import { approvalsList } from "@/lib/features/deliveries/approvals";
import { approvalsSource } from "@/lib/features/deliveries/approvals/server";
import { approvalsPage } from "@/lib/features/deliveries/approvals/ui/approvals-page";
import { listPage, listTitle } from "../list-page";

export const generateMetadata = listTitle(approvalsList);
export default listPage(approvalsSource, approvalsPage);
