import { statusesOf, type DeliveryStatus } from "@/lib/domain/delivery";

/** It came to its good end. */
export const isApproved = (status: DeliveryStatus): boolean => statusesOf("done").includes(status);
