export * from "./finding";
export * from "./invitation";
export * from "./project";
