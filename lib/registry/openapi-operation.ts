import { z } from "zod";
import { errorStatus, type ErrorCode } from "@/lib/domain/errors";
import type { AnyOperation } from "@/lib/domain/operation";
import { parameters } from "./openapi-frame";

type Json = Record<string, unknown>;

const ref = (kind: "schemas" | "parameters", name: string) => ({ $ref: `#/components/${kind}/${name}` });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isWrite = (operation: AnyOperation) => operation.method !== "GET";

/** JSON Schema 2020-12, which is OpenAPI 3.1's own, of what goes over the wire; without what only repeats a format. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return json;
}

/** Every code a call can answer with: what its kind of call implies, and its own. */
export function errorsOf(operation: AnyOperation): ErrorCode[] {
  const implied: (ErrorCode | false | undefined)[] = [
    "request.unauthenticated",
    "request.forbidden",
    "request.notFound",
    (!operation.download || operation.query) && "request.badQuery",
    ...(isWrite(operation)
      ? ([
          "request.foreignOrigin",
          "request.idempotencyKeyMissing",
          "request.idempotencyKeyReused",
          "request.inProgress",
        ] as const)
      : []),
    ...(operation.body
      ? (["request.badJson", "request.invalid", "request.tooLarge", "request.wrongContentType"] as const)
      : []),
    operation.upload && "request.invalid",
    ...(isWrite(operation) && operation.versioned
      ? (["request.versionMissing", "request.stale"] as const)
      : []),
    "request.unavailable",
    "request.unexpected",
  ];
  const codes = [...operation.errors, ...implied].filter((code) => typeof code === "string");
  return [...new Set(codes)].sort((a, b) => errorStatus[a] - errorStatus[b] || a.localeCompare(b));
}

const headerKeys = (operation: AnyOperation): (keyof typeof parameters)[] => [
  ...(isWrite(operation) ? (["origin", "idempotencyKey"] as const) : []),
  ...(isWrite(operation) && operation.versioned ? (["ifMatch"] as const) : []),
  ...(operation.upload ? (["fileName", "contentSha256"] as const) : []),
];

/** The headers a call must carry, by their names on the wire. */
export const headersOf = (operation: AnyOperation): string[] =>
  headerKeys(operation).map((key) => parameters[key].name);

function parametersOf(operation: AnyOperation): Json[] {
  const from = (schema: z.ZodType | undefined, place: "path" | "query") => {
    const { properties = {}, required = [] } = (schema ? schemaOf(schema) : {}) as {
      properties?: Record<string, Json>;
      required?: string[];
    };
    return Object.entries(properties).map(([name, value]) => ({
      name,
      in: place,
      required: place === "path" || required.includes(name),
      schema: value,
    }));
  };
  return [
    ...["office", ...headerKeys(operation)].map((name) => ref("parameters", name)),
    ...from(operation.params, "path"),
    ...from(operation.query, "query"),
  ];
}

function bodyOf(operation: AnyOperation): Json {
  if (operation.upload)
    return { requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } } };
  if (!operation.body) return {};
  const schema = ref("schemas", `${capital(operation.id)}Body`);
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

function successOf(operation: AnyOperation): Json {
  const header = (description: string) => ({ description, schema: { type: "string" } });
  return {
    description: operation.summary,
    headers: {
      ...(operation.versioned && { ETag: header('The version, as "3"') }),
      ...(isWrite(operation) && {
        "Idempotency-Replayed": header("true, when this is a stored answer again"),
      }),
    },
    content: operation.download
      ? Object.fromEntries([operation.download].flat().map((type) => [type, { schema: {} }]))
      : { "application/json": { schema: ref("schemas", `${capital(operation.id)}Response`) } },
  };
}

/** The refusals by status, each with the codes it may carry. */
function problemsOf(operation: AnyOperation): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(operation))
    byStatus.set(errorStatus[code], [...(byStatus.get(errorStatus[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(", "),
        ...((status === 429 || status === 503) && {
          headers: { "Retry-After": { description: "Seconds", schema: { type: "integer" } } },
        }),
        content: {
          "application/problem+json": {
            schema: {
              allOf: [
                ref("schemas", "Problem"),
                { properties: { code: { enum: codes }, status: { const: status } } },
              ],
            },
          },
        },
      },
    ]),
  );
}

/** One call as OpenAPI's operation object. */
export const operationObject = (operation: AnyOperation, tag: string): Json => ({
  operationId: operation.id,
  tags: [tag],
  summary: operation.summary,
  description: `Permission: ${operation.permission}`,
  "x-permission": operation.permission,
  parameters: parametersOf(operation),
  ...bodyOf(operation),
  responses: { [String(operation.status ?? 200)]: successOf(operation), ...problemsOf(operation) },
});

/** Bodies and answers under names that generated clients can use. */
export const componentsOf = (operations: AnyOperation[]): Json =>
  Object.fromEntries(
    operations.flatMap(({ id, body, response, download }) => [
      ...(body ? [[`${capital(id)}Body`, schemaOf(body)]] : []),
      ...(download ? [] : [[`${capital(id)}Response`, schemaOf(response)]]),
    ]),
  );
