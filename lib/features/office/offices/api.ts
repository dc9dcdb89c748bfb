import { defineOperation } from "@/lib/domain/operation";
import { office, officeChange, registerItems, registerQuery, stepsShown } from "./schema";

export const getOfficeOperation = defineOperation({
  id: "getOffice",
  method: "GET",
  path: "/office",
  summary: "What the office says of itself, and how far a new one has come",
  permission: "office:read",
  response: office,
  versioned: true,
  errors: [],
});

export const changeOfficeOperation = defineOperation({
  id: "changeOffice",
  method: "PATCH",
  path: "/office",
  summary: "Changes what the office says of itself",
  permission: "office:manage",
  body: officeChange,
  response: office,
  versioned: true,
  errors: ["request.forbidden", "request.stale"],
});

export const showStepsOperation = defineOperation({
  id: "showSteps",
  method: "POST",
  path: "/getting-started",
  summary: "Puts the list of what a new office needs away, or shows it again",
  permission: "office:manage",
  body: stepsShown,
  response: stepsShown,
  errors: ["request.forbidden"],
});

export const searchMunicipalityRegisterOperation = defineOperation({
  id: "searchMunicipalityRegister",
  method: "GET",
  path: "/municipality-register",
  summary: "Municipalities of Sweden and Norway by name or code, the office's own country first",
  permission: "office:read",
  query: registerQuery,
  response: registerItems,
  errors: [],
});
