export * from "./delivery";
export * from "./scope";
export * from "./writing";
