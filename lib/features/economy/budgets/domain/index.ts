export * from "./amount";
export * from "./compare";
export * from "./forecast-dates";
export * from "./lines";
export * from "./totals";
export * from "./years";
