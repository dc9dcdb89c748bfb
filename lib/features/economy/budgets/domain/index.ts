export * from "./amount";
export * from "./compare";
export * from "./drawn";
export * from "./forecast-dates";
export * from "./lines";
export * from "./totals";
export * from "./years";
