import "server-only";
import { installationsImport } from "@/lib/features/inventory/system-lists/jobs";

/**
 * Every kind of list that can be read in and applied: a new one is one line here, and one in
 * import-readers.
 */
export const imports = [installationsImport];
