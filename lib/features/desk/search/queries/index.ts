export { findHits, type Hit } from "./find-hits";
