export * from "./agreement";
export * from "./basis";
export * from "./rule";
export * from "./table";
