export { isPackable, pathInRecord } from "./paths-in-record";

/** Of more than this a record is written by the worker. */
export const MOST_BYTES_AT_ONCE = 100_000_000;
export const MOST_FILES_AT_ONCE = 500;
