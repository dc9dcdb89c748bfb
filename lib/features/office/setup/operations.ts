import "server-only";
import { bindPublic } from "@/lib/platform/http/public";
import { getSetupOperation, setUpOperation } from "./api";
import { isSetupNeeded } from "./queries";
import type { Furniture } from "./use-cases/office-rows";
import { assertSetupWord, setUpOffice } from "./use-cases/set-up-office";

/** `furniture` is what other rooms give a new office: the room knows none of them. */
export const setupOperations = (furniture: Furniture) => [
  bindPublic(getSetupOperation, async () => ({ needed: await isSetupNeeded() })),
  bindPublic(setUpOperation, (call) => setUpOffice(furniture, call), assertSetupWord),
];
