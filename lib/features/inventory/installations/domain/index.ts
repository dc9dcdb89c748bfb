export { countedFacts, missingIn } from "./missing";
export { hundredthsOf, setOn, totalHundredths, totalOf, weightOf, wrongScores } from "./need";
export { addMonths, costOfMissing, isRenewed, lastNoticeOn, NOTICE_AHEAD_DAYS } from "./notice";
export { changedFacts, unknownFacts, withChange, wrongIn, type Known } from "./rules";
