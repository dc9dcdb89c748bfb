export * from "./facts";
export * from "./installation";
export * from "./need";
