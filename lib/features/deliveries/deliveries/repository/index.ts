export * from "./delivery";
export * from "./making";
export * from "./noting";
