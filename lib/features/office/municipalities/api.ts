import { defineOperation } from "@/lib/domain/operation";
import { historyOperation } from "@/lib/features/records/audit";
import {
  accession,
  accessionParams,
  accessionStepBody,
  addMunicipalityBody,
  changedAccession,
  changeMunicipalityBody,
  mandateBody,
  mandateList,
  mandateParams,
  municipality,
  municipalityParams,
  savedMandate,
} from "./schema";

export const getMunicipalityOperation = defineOperation({
  id: "getMunicipality",
  method: "GET",
  path: "/municipalities/{code}",
  summary: "One municipality with its membership, its contacts and its systems",
  permission: "municipality:read",
  params: municipalityParams,
  response: municipality,
  versioned: true,
  errors: ["request.notFound"],
});

export const addMunicipalityOperation = defineOperation({
  id: "addMunicipality",
  method: "POST",
  path: "/municipalities",
  summary: "Makes a municipality of the register a member of the office",
  permission: "municipality:manage",
  body: addMunicipalityBody,
  response: municipality,
  status: 201,
  errors: ["municipality.alreadyMember", "municipality.unknownCode", "decision.inFuture"],
});

export const changeMunicipalityOperation = defineOperation({
  id: "changeMunicipality",
  method: "PATCH",
  path: "/municipalities/{code}",
  summary: "Changes a municipality's membership, contacts, invoicing or archive authority",
  permission: "municipality:manage",
  params: municipalityParams,
  body: changeMunicipalityBody,
  response: municipality,
  versioned: true,
  errors: ["request.notFound", "request.stale", "decision.inFuture"],
});

export const listMunicipalityHistoryOperation = historyOperation({
  id: "listMunicipalityHistory",
  of: "/municipalities/{code}",
  thing: "a municipality in the office",
  permission: "municipality:read",
  params: municipalityParams,
});

export const listMandatesOperation = defineOperation({
  id: "listMandates",
  method: "GET",
  path: "/municipalities/{code}/mandates",
  summary: "Who may sign for the municipality on whose delegation, from when until when",
  permission: "municipality:read",
  params: municipalityParams,
  response: mandateList,
  versioned: true,
  errors: ["request.notFound"],
});

export const giveMandateOperation = defineOperation({
  id: "giveMandate",
  method: "POST",
  path: "/municipalities/{code}/mandates",
  summary: "Notes a delegation, which approvals are signed by from then on",
  permission: "municipality:manage",
  params: municipalityParams,
  body: mandateBody,
  response: savedMandate,
  status: 201,
  errors: ["request.notFound", "mandate.exists"],
});

export const endMandateOperation = defineOperation({
  id: "endMandate",
  method: "DELETE",
  path: "/municipalities/{code}/mandates/{id}",
  summary: "Ends a delegation today; what was signed by it stands (If-Match: the municipality's version)",
  permission: "municipality:manage",
  params: mandateParams,
  response: savedMandate,
  versioned: true,
  errors: ["request.notFound", "request.stale", "mandate.ended"],
});

export const getAccessionOperation = defineOperation({
  id: "getAccession",
  method: "GET",
  path: "/municipalities/{code}/accession",
  summary: "The steps by which a municipality joins, with days, decisions and documents",
  permission: "municipality:read",
  params: municipalityParams,
  response: accession,
  versioned: true,
  errors: ["request.notFound"],
});

export const noteAccessionStepOperation = defineOperation({
  id: "noteAccessionStep",
  method: "PUT",
  path: "/municipalities/{code}/accession/{step}",
  summary: "Notes a step of joining (If-Match: the municipality's version); an unusual order is a warning",
  permission: "municipality:manage",
  params: accessionParams,
  body: accessionStepBody,
  response: changedAccession,
  versioned: true,
  errors: ["request.notFound", "request.stale", "decision.inFuture", "accession.fileNotHere"],
});
