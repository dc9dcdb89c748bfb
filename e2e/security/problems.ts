import type { Answer, Client } from "../support/client";
import { expect } from "../support/fixtures";
import { readDelivery } from "./objects";

export const S = "/api/v1/skanearkiv";

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  errors?: { path: string; code: string; message: string; number?: number }[];
  current?: unknown;
}

/** Checks status, code and the form that every problem has; returns it. */
export function expectProblem(answer: Answer, status: number, code: string, where = ""): Problem {
  const problem = answer.body as Problem;
  expect([where, answer.status, problem?.code, answer.text.slice(0, 300)]).toEqual([
    where,
    status,
    code,
    answer.text.slice(0, 300),
  ]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(problem.status).toBe(status);
  for (const text of [problem.type, problem.title, problem.detail]) expect(text).toMatch(/\S/);
  // A text that is missing would show as its own key.
  expect(JSON.stringify([problem.title, problem.detail])).not.toMatch(/errors\.|\{\w+\}/);
  for (const error of problem.errors ?? []) {
    expect(error.code).toMatch(/^[\w.]+$/);
    expect(error.message).toMatch(/\S/);
    expect(error.message).not.toBe(error.code);
  }
  return problem;
}

/** Trelleborg's W3D3 delivery and one of its open points, where changes are tried. */
export async function findPoint(archivist: Client, number = 25) {
  const list = await archivist.get<{ items: { id: string }[] }>(`${S}/deliveries?system=w3d3`);
  const delivery = list.body.items[0]!.id;
  const { controlPoints } = await readDelivery(archivist, delivery);
  const point = controlPoints.find((one) => one.number === number)!;
  return { delivery, point, path: `${S}/deliveries/${delivery}/control-points/${point.id}` };
}
