import "server-only";
import { bindHistory } from "@/lib/features/records/audit/server";
import { bindList } from "@/lib/features/records/lists/server";
import { bind } from "@/lib/platform/http/bind";
import {
  addSystemOperation,
  changeSystemOperation,
  getSystemOperation,
  listSystemHistoryOperation,
  mergeSystemOperation,
} from "./api";
import { findMergedSystem, getSystem, systemsSource } from "./queries";
import { subjectOf } from "./repository";
import { addSystem } from "./use-cases/add-system";
import { changeSystem } from "./use-cases/change-system";
import { mergeSystem } from "./use-cases/merge-system";

export const systemOperations = [
  ...bindList(systemsSource),
  bind(getSystemOperation, ({ db, actor, params, locale }) => getSystem(db, actor, params.key, locale)),
  bind(addSystemOperation, addSystem),
  bind(changeSystemOperation, changeSystem),
  bind(mergeSystemOperation, mergeSystem),
  bindHistory(listSystemHistoryOperation, async ({ db, actor, params: { key }, locale }) => {
    // By the key of one that was merged, too: both names stay in the history.
    const became = await findMergedSystem(db, actor, key);
    return subjectOf(await getSystem(db, actor, became ?? key, locale));
  }),
];
