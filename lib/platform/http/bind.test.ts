import { describe, expectTypeOf, it } from "vitest";
import { z } from "zod";
import { defineOperation, type Operation } from "@/lib/domain/operation";
import type { bind } from "./bind";
import type { bindDownload, Download } from "./download";
import type { Call } from "./route";

const base = { method: "POST", path: "/things/{id}", summary: "", permission: "office:enter" } as const;
const json = defineOperation({
  ...base,
  id: "changeThing",
  params: z.object({ id: z.uuid() }),
  body: z.strictObject({ text: z.string() }),
  response: z.object({ version: z.int() }),
  errors: [],
});
const file = defineOperation({
  ...base,
  id: "getThing",
  kind: "download",
  params: z.object({ id: z.uuid() }),
  response: z.string(),
  errors: [],
});

/** The possible handlers of the operation. */
type RunOf<O> =
  O extends Operation<infer P, infer Q, infer B, infer R, "json">
    ? Parameters<typeof bind<P, Q, B, R>>[1]
    : O extends Operation<infer P, z.ZodUndefined, z.ZodUndefined, infer R, "download">
      ? Parameters<typeof bindDownload<P, R>>[1]
      : never;

type Json = Call<{ id: string }, undefined, { text: string }>;

describe("an operation's binding, as the compiler holds it", () => {
  it("takes a use-case of the operation's input and answer", () => {
    expectTypeOf<(call: Json) => Promise<{ version: number }>>().toExtend<RunOf<typeof json>>();
    expectTypeOf<(call: Call<{ id: string }>) => Promise<Download>>().toExtend<RunOf<typeof file>>();
  });

  it("takes none of other parameters, of another body, or with an answer that lacks something", () => {
    type Other = Call<{ code: string }, undefined, { text: string }>;
    type OtherBody = Call<{ id: string }, undefined, { note: string }>;
    expectTypeOf<(call: Other) => Promise<{ version: number }>>().not.toExtend<RunOf<typeof json>>();
    expectTypeOf<(call: OtherBody) => Promise<{ version: number }>>().not.toExtend<RunOf<typeof json>>();
    expectTypeOf<(call: Json) => Promise<{ id: string }>>().not.toExtend<RunOf<typeof json>>();
  });

  it("is of the operation's kind", () => {
    expectTypeOf(json).toExtend<Parameters<typeof bind>[0]>();
    expectTypeOf(file).not.toExtend<Parameters<typeof bind>[0]>();
    expectTypeOf(json).not.toExtend<Parameters<typeof bindDownload>[0]>();
  });
});
