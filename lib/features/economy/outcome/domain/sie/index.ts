export type { SieFault } from "./fault";
export { NotSieError, readSie, type SieSummary } from "./reader";
export type { SieTransaction, SieVoucher } from "./vouchers";
