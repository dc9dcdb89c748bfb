export * from "./item";
export * from "./plan";
export * from "./version";
