export { remindOfInventoryOperation } from "./api";
export { countedFacts, unknownFacts, wrongIn, type Known } from "./domain";
export { classParts, factKeys, facts, type FactKey } from "./domain/facts";
export { installationsList } from "./list";
export { choiceWord, factInSentence, factLabel } from "./domain/words";
