import { statusGroups, type DeliveryStatus, type StatusGroup } from "../schema";

const isGroup = (value: string): value is StatusGroup => value in statusGroups;

/** It came to its good end. */
export const isApproved = (status: DeliveryStatus): boolean => statusesOf("done").includes(status);

/** The statuses that a filter's word means: the one itself, or all of its group. */
export const statusesOf = (word: DeliveryStatus | StatusGroup): readonly DeliveryStatus[] =>
  isGroup(word) ? statusGroups[word] : [word];
