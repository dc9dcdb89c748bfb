import { z } from "zod";
import { defineOperation } from "@/lib/domain/operation";
import { spreadsheetTypes } from "@/lib/domain/spreadsheet";
import { charge, chargeBody, chargeList, chargeParams, chargesQuery, settings, settingsBody } from "./schema";

export const listChargesOperation = defineOperation({
  id: "listCharges",
  method: "GET",
  path: "/charges",
  summary: "What has been charged, the latest first; of a municipality's own its own rows alone",
  permission: "charge:read",
  query: chargesQuery,
  response: chargeList,
  errors: ["request.badQuery"],
});

export const addChargeOperation = defineOperation({
  id: "addCharge",
  method: "POST",
  path: "/charges",
  summary: "Charges a year or a part of it by the key in force; totalOre is the whole year's, null the key's",
  permission: "charge:manage",
  body: chargeBody,
  response: charge,
  status: 201,
  errors: [
    "charge.keyMissing",
    "charge.totalMissing",
    "charge.notPositive",
    "charge.exists",
    "key.notWhole",
    "key.limits",
    "key.tooLarge",
    "key.populationMissing",
    "key.indexMissing",
    "key.unknownMunicipality",
  ],
});

export const getChargeOperation = defineOperation({
  id: "getCharge",
  method: "GET",
  path: "/charges/{id}",
  summary: "What is charged whom, without VAT and with, and who lacks what an electronic invoice needs",
  permission: "charge:read",
  params: chargeParams,
  response: charge,
  errors: ["request.notFound"],
});

const file = {
  kind: "download",
  method: "GET",
  permission: "charge:read",
  params: chargeParams,
  response: z.string().meta({ format: "binary" }),
  errors: ["request.notFound"],
} as const;

export const getChargeWorkbookOperation = defineOperation({
  ...file,
  id: "getChargeWorkbook",
  path: "/charges/{id}.xlsx",
  summary: "A charge as Excel",
  mediaTypes: [spreadsheetTypes.xlsx],
});

export const getChargeCsvOperation = defineOperation({
  ...file,
  id: "getChargeCsv",
  path: "/charges/{id}.csv",
  summary: "A charge as CSV in the columns that the host reads: semicolon, decimal comma",
  mediaTypes: [spreadsheetTypes.csv],
});

export const getChargePdfOperation = defineOperation({
  ...file,
  id: "getChargePdf",
  path: "/charges/{id}.pdf",
  summary: "A charge as PDF",
  mediaTypes: ["application/pdf"],
});

export const getChargeSettingsOperation = defineOperation({
  id: "getChargeSettings",
  method: "GET",
  path: "/charge-settings",
  summary: "What charges say, at which rate of VAT, and the columns of the host's file",
  permission: "charge:read",
  response: settings,
  versioned: true,
  errors: [],
});

export const setChargeSettingsOperation = defineOperation({
  id: "setChargeSettings",
  method: "PUT",
  path: "/charge-settings",
  summary: "Says what charges hold from now on; what is made keeps its own",
  permission: "charge:manage",
  body: settingsBody,
  response: settings,
  versioned: true,
  errors: ["request.stale"],
});
