export { answerOf, yearsOfKey, type DecidedRow, type Sharer } from "./answer";
export { cliffsOf } from "./bands";
export { classesOf, sharesReproduce } from "./check";
export { needsTotal } from "./compute";
export { decimalText, exact } from "./fraction";
export { amountsOf, noticesOf, shareText, sumOfShares } from "./table";
export { upliftOf } from "./uplift";
export { assertDefined, isWhole } from "./whole";
export { amountsOfYear } from "./year";
