// What reads a list, for the tests of a room whose lists are read in.
export { guessColumns } from "@/lib/features/records/imports/domain";
export { readCell } from "@/lib/features/records/imports/domain/value";
export { understandFile } from "@/lib/features/records/imports/use-cases/understand-file";
