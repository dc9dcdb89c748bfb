import "server-only";
import { bind } from "@/lib/platform/http/bind";
import {
  changeOfficeOperation,
  getOfficeOperation,
  searchMunicipalityRegisterOperation,
  showStepsOperation,
} from "./api";
import { getOffice, searchRegister } from "./queries";
import { changeOffice } from "./use-cases/change-office";
import { showSteps } from "./use-cases/show-steps";

export const officeOperations = [
  bind(getOfficeOperation, ({ db, actor }) => getOffice(db, actor)),
  bind(changeOfficeOperation, changeOffice),
  bind(showStepsOperation, showSteps),
  bind(searchMunicipalityRegisterOperation, ({ db, actor, query }) => searchRegister(db, actor, query)),
];
