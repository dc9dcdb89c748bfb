import { expect } from "@playwright/test";
import type { Client } from "./client";

/** E-arkiv Mitt, whose data stand at 2024-02-12: fifteen municipalities, phases 0 to 4. */
export const MITT = "/api/v1/e-arkiv-mitt";
export const ANSWER_BY = "2024-03-01";

/** The seven that join, by code, and as their addresses have them. */
export const joining: [code: string, name: string, address: string][] = [
  ["2062", "Mora", "mora"],
  ["2080", "Falun", "falun"],
  ["2081", "Borlänge", "borlange"],
  ["2082", "Säter", "sater"],
  ["2085", "Ludvika", "ludvika"],
  ["2029", "Leksand", "leksand"],
  ["2031", "Rättvik", "rattvik"],
];

export const allCodes = async (coordinator: Client): Promise<string[]> => {
  const { body } = await coordinator.get<{ items: { code: string }[] }>(`${MITT}/municipalities?limit=200`);
  return body.items.map(({ code }) => code);
};

/** A register that holds secrecy, in each of the seven municipalities. */
export async function installRegister(coordinator: Client, hasSecrecy: boolean): Promise<string> {
  const made = await coordinator.post<{ key: string }>(`${MITT}/systems`, {
    name: "Tillsynsregistret",
    vendor: null,
    controlPointTemplate: "case-handling",
    hasSecrecy,
  });
  expect(made.status).toBe(201);
  for (const [municipality] of joining) {
    const body = { municipality, system: made.body.key };
    expect((await coordinator.post(`${MITT}/installations`, body)).status).toBe(201);
  }
  return made.body.key;
}
