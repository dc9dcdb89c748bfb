import { z } from "zod";
import { errorStatus, type ErrorCode } from "@/lib/domain/errors";
import type { AnyOperation, AnyPublicOperation } from "@/lib/domain/operation";
import { spreadsheetTypes } from "@/lib/domain/spreadsheet";
import { parameters } from "./openapi-frame";

type Json = Record<string, unknown>;
type DeclaredOperation = AnyOperation | AnyPublicOperation;

const ref = (kind: "schemas" | "parameters", name: string) => ({ $ref: `#/components/${kind}/${name}` });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isWrite = (operation: DeclaredOperation) => operation.method !== "GET";
const isVersioned = (operation: DeclaredOperation) =>
  operation.kind !== "public" && operation.versioned === true;
/** The media types of an answer that is not JSON. */
function mediaTypesOf(operation: DeclaredOperation): readonly string[] | null {
  if (operation.kind === "spreadsheet") return Object.values(spreadsheetTypes);
  return operation.kind === "download" ? (operation.mediaTypes ?? []) : null;
}

/**
 * JSON Schema 2020-12, the dialect of OpenAPI 3.1, for the data as sent; without patterns that only
 * repeat a format.
 */
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

/** The errors of reading the input. */
const inputErrors = (operation: DeclaredOperation): ErrorCode[] => [
  ...(operation.body
    ? ([
        "request.badJson",
        "request.invalid",
        "request.tooLarge",
        "request.tooSlow",
        "request.wrongContentType",
      ] as const)
    : []),
  ...(operation.kind === "upload" ? (["request.invalid", "request.noRoom", "request.tooSlow"] as const) : []),
  ...(operation.kind !== "download" || operation.query ? (["request.badQuery"] as const) : []),
];

/** The errors of every call in an office. */
const officeErrors = (operation: AnyOperation): ErrorCode[] => [
  "request.unauthenticated",
  "request.forbidden",
  "request.notFound",
  ...(isWrite(operation)
    ? ([
        "request.idempotencyKeyMissing",
        "request.idempotencyKeyReused",
        "request.inProgress",
        "request.readOnly",
        "request.tooMany",
      ] as const)
    : []),
  ...(isWrite(operation) && isVersioned(operation)
    ? (["request.versionMissing", "request.stale"] as const)
    : []),
];

/** All error codes of a call: those of its kind, and its own. */
export function errorsOf(operation: DeclaredOperation): ErrorCode[] {
  const codes: ErrorCode[] = [
    ...operation.errors,
    ...(operation.kind === "public" ? [] : officeErrors(operation)),
    ...(isWrite(operation) ? (["request.foreignOrigin"] as const) : []),
    ...inputErrors(operation),
    "request.unavailable",
    "request.unexpected",
  ];
  return [...new Set(codes)].sort((a, b) => errorStatus[a] - errorStatus[b] || a.localeCompare(b));
}

const headerKeys = (operation: DeclaredOperation): (keyof typeof parameters)[] => [
  ...(isWrite(operation) ? (["origin"] as const) : []),
  ...(isWrite(operation) && operation.kind !== "public" ? (["idempotencyKey"] as const) : []),
  ...(isWrite(operation) && isVersioned(operation) ? (["ifMatch"] as const) : []),
  ...(operation.kind === "upload" ? (["fileName", "contentSha256"] as const) : []),
];

/** The headers that a call must have, by name. */
export const headersOf = (operation: DeclaredOperation): string[] =>
  headerKeys(operation).map((key) => parameters[key].name);

function parametersOf(operation: DeclaredOperation): Json[] {
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
    ...[...(operation.kind === "public" ? [] : ["office"]), ...headerKeys(operation)].map((name) =>
      ref("parameters", name),
    ),
    ...from(operation.params, "path"),
    ...from(operation.query, "query"),
  ];
}

function bodyOf(operation: DeclaredOperation): Json {
  if (operation.kind === "upload")
    return { requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } } };
  if (!operation.body) return {};
  const schema = ref("schemas", `${capital(operation.id)}Body`);
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

function successOf(operation: DeclaredOperation): Json {
  const mediaTypes = mediaTypesOf(operation);
  const header = (description: string) => ({ description, schema: { type: "string" } });
  return {
    description: operation.summary,
    headers: {
      ...(isVersioned(operation) && { ETag: header('The version, as "3"') }),
      ...(isWrite(operation) &&
        operation.kind !== "public" && {
          "Idempotency-Replayed": header("true, when this is a stored answer again"),
        }),
    },
    content: mediaTypes
      ? Object.fromEntries(mediaTypes.map((type) => [type, { schema: {} }]))
      : { "application/json": { schema: ref("schemas", `${capital(operation.id)}Response`) } },
  };
}

/** The 202 answer of an operation whose work may outlast the request. */
const acceptedOf = ({ accepted }: { accepted?: z.ZodType }): Json =>
  accepted
    ? {
        "202": {
          description: "The work takes longer; Location gives its progress",
          headers: {
            Location: { description: "Where to look again", schema: { type: "string" } },
            "Retry-After": { description: "Seconds", schema: { type: "integer" } },
          },
          content: { "application/json": { schema: schemaOf(accepted) } },
        },
      }
    : {};

/** The error responses by status, each with its possible codes. */
function problemsOf(operation: DeclaredOperation): Json {
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

/** The security requirement: none for a public operation. */
const accessOf = (operation: DeclaredOperation): Json =>
  operation.kind === "public"
    ? { security: [] }
    : { description: `Permission: ${operation.permission}`, "x-permission": operation.permission };

/** An operation as OpenAPI's operation object. */
export const operationObject = (operation: DeclaredOperation, tag: string | null): Json => ({
  operationId: operation.id,
  ...(tag && { tags: [tag] }),
  summary: operation.summary,
  ...accessOf(operation),
  parameters: parametersOf(operation),
  ...bodyOf(operation),
  responses: {
    [String(operation.status ?? 200)]: successOf(operation),
    ...(operation.kind !== "public" && acceptedOf(operation)),
    ...problemsOf(operation),
  },
});

/** Named schemas of bodies and answers, for generated clients. */
export const componentsOf = (operations: DeclaredOperation[]): Json =>
  Object.fromEntries(
    operations.flatMap((operation) => [
      ...(operation.body ? [[`${capital(operation.id)}Body`, schemaOf(operation.body)]] : []),
      ...(mediaTypesOf(operation)
        ? []
        : [[`${capital(operation.id)}Response`, schemaOf(operation.response)]]),
    ]),
  );
