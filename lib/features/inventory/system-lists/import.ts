import "server-only";
import type { ImportReader } from "@/lib/features/records/imports/server";
import { importFields, installationsPlanner, isComputedHeading, type Learned } from "./domain";

/** How a list of what is installed where is read; what is done with it stands in jobs.ts. */
export const installationsReader: ImportReader<Learned> = {
  of: "installations",
  fields: importFields,
  isComputed: isComputedHeading,
  planner: installationsPlanner,
};
