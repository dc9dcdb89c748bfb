export { readCsv } from "./csv";
export { dayOf } from "./dates";
export type { KnownByDay, PlannedFigure } from "./figures";
export { figureOn, type KnownFigures } from "./figure-on";
export { readJsonStat } from "./json-stat";
export { matchTable, type Known, type Matched } from "./match";
export { isPx, readPx } from "./px";
export { wrongFile, type PopulationTable } from "./table";
