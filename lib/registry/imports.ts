import "server-only";
import { outcomeImport } from "@/lib/features/economy/outcome/jobs";
import { installationsImport } from "@/lib/features/inventory/system-lists/jobs";
import { populationImport } from "@/lib/features/office/population/jobs";

/**
 * Every kind of list that can be read in and applied: a new one is one line here, and one in
 * import-readers.
 */
export const imports = [installationsImport, outcomeImport, populationImport];
