export { findHits, kindsFor, type Hit } from "./find-hits";
export { findPrinted } from "./find-printed";
