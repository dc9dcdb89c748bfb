import type { Financing } from "@/lib/domain/delivery";

interface Paid {
  kind: "ordinary" | "pilot" | "urgent";
  financing: Financing;
  financingNote: string | null;
}

/** What is urgent or paid for apart from the office's budget says who pays and why. */
export const lacksFinancing = ({ kind, financing, financingNote }: Paid): boolean =>
  (kind === "urgent" || financing === "separate") && financingNote === null;
