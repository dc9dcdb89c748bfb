import { outcomeReader } from "@/lib/features/economy/outcome/import";
import { populationReader } from "@/lib/features/office/population/import";
import type { ImportReader } from "@/lib/features/records/imports/server";
import { installationsReader } from "@/lib/features/inventory/system-lists/import";

/**
 * Every kind of list that can be read in, as the process that reads it knows them: a new one is one
 * line here.
 */
export const importReaders: readonly ImportReader[] = [installationsReader, outcomeReader, populationReader];
