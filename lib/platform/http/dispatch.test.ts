import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineOperation, definePublicOperation } from "@/lib/domain/operation";
import { findSubjectAmong } from "../subjects";
import { dispatcher } from "./dispatch";
import type { Binding, Place } from "./route";

const base = { summary: "", response: z.object({}), errors: [] } as const;
const inOffice = (id: string, method: "GET" | "PATCH", path: `/${string}`) =>
  defineOperation({ ...base, id, method, path, permission: "office:enter" });
const forAnyone = definePublicOperation({
  ...base,
  id: "getLink",
  kind: "public",
  method: "GET",
  path: "/links/{token}",
});

const findSubject = findSubjectAmong([]);

/** Answers with the operation's id and records the address where it was found. */
function recorded(operations: Binding["operation"][]) {
  const places: Place[] = [];
  const bindings = operations.map((operation): Binding => ({
    operation,
    answer: (_request, place) => {
      places.push(place);
      return Promise.resolve(new Response(operation.id, { status: 201, headers: { ETag: '"3"' } }));
    },
  }));
  const dispatch = dispatcher(bindings, findSubject);
  const call = (method: string, path: string[]) =>
    dispatch(new Request("http://own.invalid/", { method }), { params: Promise.resolve({ path }) });
  return { places, call };
}

const operations = [
  inOffice("getThing", "GET", "/things/{id}"),
  inOffice("changeThing", "PATCH", "/things/{key}"),
  inOffice("getLatest", "GET", "/things/latest"),
  forAnyone,
];

describe("the dispatcher", () => {
  it("finds an operation by address and method, and hands it its own parameters", async () => {
    const { places, call } = recorded(operations);
    expect(await (await call("GET", ["o", "things", "a/b"])).text()).toBe("getThing");
    expect(await (await call("PATCH", ["o", "things", "7"])).text()).toBe("changeThing");
    expect(await (await call("GET", ["o", "things", "latest"])).text()).toBe("getLatest");
    expect(await (await call("GET", ["links", "t"])).text()).toBe("getLink");
    expect(places).toEqual([
      { office: "o", params: { id: "a/b" }, findSubject },
      { office: "o", params: { key: "7" }, findSubject },
      { office: "o", params: {}, findSubject },
      { office: "", params: { token: "t" }, findSubject },
    ]);
  });

  it("answers HEAD with what GET would say, without its body", async () => {
    const { call } = recorded(operations);
    const [head, get] = [await call("HEAD", ["o", "things", "7"]), await call("GET", ["o", "things", "7"])];
    expect(head.body).toBeNull();
    expect([head.status, [...head.headers]]).toEqual([get.status, [...get.headers]]);
  });

  it("lets go of a body that was made for HEAD, so that the file behind it is closed", async () => {
    let isOpen = true;
    const body = new ReadableStream({ cancel: () => void (isOpen = false) });
    const binding: Binding = {
      operation: operations[0]!,
      answer: () => Promise.resolve(new Response(body)),
    };
    const request = new Request("http://own.invalid/", { method: "HEAD" });
    const params = Promise.resolve({ path: ["o", "things", "7"] });
    await dispatcher([binding], findSubject)(request, { params });
    expect(isOpen).toBe(false);
  });

  it("tells by OPTIONS what an address may be asked, and asks nothing", async () => {
    const { places, call } = recorded(operations);
    const answer = await call("OPTIONS", ["o", "things", "7"]);
    expect([answer.status, answer.headers.get("allow")]).toEqual([204, "GET, PATCH, HEAD, OPTIONS"]);
    expect(places).toEqual([]);
  });

  it("gives an address that nothing has the API's 404", async () => {
    const { call } = recorded(operations);
    const answer = await call("GET", ["nowhere"]);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: "request.notFound" });
  });
});
