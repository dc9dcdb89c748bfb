export * from "./accession";
export * from "./mandates";
export * from "./municipality";
