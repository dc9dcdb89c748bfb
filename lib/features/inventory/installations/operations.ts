import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addInstallationOperation,
  changeInstallationOperation,
  changeInstallationsOperation,
  confirmInstallationOperation,
  getInstallationOperation,
  getNeedCriteriaOperation,
  listInstallationHistoryOperation,
  remindOfInventoryOperation,
  scoreNeedOperation,
  setNeedCriteriaOperation,
} from "./api";
import { findKeptInstallation, getInstallation, installationsSource, readCriteria } from "./queries";
import { loadInstallation } from "./repository/installation";
import { addInstallation } from "./use-cases/add-installation";
import { changeInstallation } from "./use-cases/change-installation";
import { changeInstallations } from "./use-cases/change-installations";
import { confirmInstallation } from "./use-cases/confirm-installation";
import { remindOfInventory } from "./use-cases/remind-of-inventory";
import { scoreNeed } from "./use-cases/score-need";
import { setNeedCriteria } from "./use-cases/set-need-criteria";

export const installationOperations = [
  ...bindList(installationsSource),
  bind(changeInstallationsOperation, changeInstallations),
  bind(getInstallationOperation, ({ db, actor, params, locale }) =>
    getInstallation(db, actor, params.id, locale),
  ),
  bind(addInstallationOperation, addInstallation),
  bind(changeInstallationOperation, changeInstallation),
  bind(confirmInstallationOperation, confirmInstallation),
  bindHistory(listInstallationHistoryOperation, async ({ db, actor, params: { id } }) => {
    // By the id of one that became another, too: both lives stand in the history.
    const kept = await findKeptInstallation(db, actor, id);
    return (await loadInstallation(db, actor, kept ?? id)).subject;
  }),
  bind(remindOfInventoryOperation, remindOfInventory),
  bind(getNeedCriteriaOperation, ({ db, actor }) => readCriteria(db, actor)),
  bind(setNeedCriteriaOperation, setNeedCriteria),
  bind(scoreNeedOperation, scoreNeed),
];
