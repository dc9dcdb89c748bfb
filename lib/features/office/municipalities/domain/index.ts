export { railOf, unusualSteps } from "./accession";
export { changedParts, normalised, withChange, wrongIn, type Editable } from "./changes";
export { contactsFor } from "./contacts";
export { bodyOf, isArchiveAuthority, mandateState, mandateToSignBy } from "./mandates";
export { onlyYear, sharedCustody } from "./shared";
