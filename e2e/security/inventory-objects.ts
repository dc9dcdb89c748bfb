import { randomUUID } from "node:crypto";
import type { Client } from "../support/client";
import type { Route, Target } from "./route-table";

/** The things of the inventory that are known by a key, with what makes one of each. */
const bodies = {
  vendors: () => ({ name: randomUUID() }),
  systems: () => ({ name: randomUUID() }),
  "control-point-templates": () => ({ name: { sv: randomUUID() } }),
};
type Kind = keyof typeof bodies;

const at = (office: string) => `/api/v1/${office}`;
const kindOf = (path: string): Kind | undefined =>
  (Object.keys(bodies) as Kind[]).find((kind) => new RegExp(`/${kind}(/|$)`).test(path));

/** The key that a cell asks for; null where the path is not of these things. */
export async function inventoryKey(
  coordinator: Client,
  { method, path }: Pick<Route, "method" | "path">,
  target: Target,
): Promise<string | null> {
  const kind = kindOf(path);
  if (kind === undefined || !path.includes("[key]")) return null;
  if (target === "missing") return "nothing";
  if (target === "malformed") return "No%00key";
  // The shipped templates have the same keys in every office.
  const isShared = kind === "control-point-templates" && target === "office";
  if (method !== "GET" || isShared) {
    const { body, status, text } = await coordinator.post<{ key: string }>(
      `${at("skanearkiv")}/${kind}`,
      bodies[kind](),
    );
    if (status !== 201) throw new Error(`preparation: ${text}`);
    return body.key;
  }
  if (kind === "vendors") return target === "other" ? "formpipe" : "visma";
  if (kind === "control-point-templates") return "register";
  return target === "other" ? "w3d3" : "procapita-vard-och-omsorg";
}

/** What a write of these things carries; null where the path is not one of theirs. */
export async function inventoryWrite(
  reader: Client,
  { method, path }: Pick<Route, "method" | "path">,
  office: string,
): Promise<{ body: unknown; version?: number } | null> {
  if (path.endsWith("/phase-template")) {
    const { body } = await reader.get<{ phases: unknown[]; version: number }>(`${at(office)}/phase-template`);
    return { body: { phases: body.phases }, version: body.version };
  }
  const kind = kindOf(path);
  if (kind === undefined) return null;
  if (path.endsWith("/merge")) return { body: { into: kind === "vendors" ? "formpipe" : "w3d3" } };
  if (path.endsWith("/points")) return { body: { points: [] }, version: 1 };
  if (method === "PATCH") return { body: { note: randomUUID() }, version: 1 };
  return { body: bodies[kind]() };
}
