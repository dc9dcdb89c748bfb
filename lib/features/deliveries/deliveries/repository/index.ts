export * from "./delivery";
export * from "./making";
