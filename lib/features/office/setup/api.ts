import { definePublicOperation } from "@/lib/domain/operation";
import { setUp, setupBody, setupState } from "./schema";

export const getSetupOperation = definePublicOperation({
  id: "getSetup",
  kind: "public",
  method: "GET",
  path: "/setup",
  summary: "Whether there is no office yet",
  response: setupState,
  errors: [],
});

export const setUpOperation = definePublicOperation({
  id: "setUp",
  kind: "public",
  method: "POST",
  path: "/setup",
  summary: "Makes the first office and its administrator, by the word that the start prints",
  body: setupBody,
  response: setUp,
  status: 201,
  limits: "misses",
  errors: [],
});
