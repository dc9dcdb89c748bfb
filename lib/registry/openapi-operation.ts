import { z } from "zod";
import { errorStatus, type ErrorCode } from "@/lib/domain/errors";
import { isInOffice, type AnyOperation, type ApiOperation } from "@/lib/domain/operation";
import { spreadsheetTypes } from "@/lib/domain/spreadsheet";
import { parameters } from "./openapi-frame";

type Json = Record<string, unknown>;

const ref = (kind: "schemas" | "parameters", name: string) => ({ $ref: `#/components/${kind}/${name}` });
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const isWrite = (operation: ApiOperation) => operation.method !== "GET";
const isVersioned = (operation: ApiOperation) => isInOffice(operation) && operation.versioned === true;
/** Whether a call is carried out once for each Idempotency-Key. */
const hasKey = (operation: ApiOperation) =>
  isWrite(operation) &&
  operation.kind !== "public" &&
  !(isInOffice(operation) && operation.keepsNothing === true);
/** Whether a success has no content. */
const isEmpty = ({ status }: ApiOperation) => status === 202 || status === 204;
/** The media types of an answer that is not JSON. */
function mediaTypesOf(operation: ApiOperation): readonly string[] | null {
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
const inputErrors = (operation: ApiOperation): ErrorCode[] => [
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

/** The errors of every call by somebody who is signed in. */
const personErrors = (operation: ApiOperation): ErrorCode[] => [
  "request.unauthenticated",
  ...(hasKey(operation)
    ? (["request.idempotencyKeyMissing", "request.idempotencyKeyReused", "request.inProgress"] as const)
    : []),
  ...(isWrite(operation) ? (["request.readOnly", "request.tooMany"] as const) : []),
];

/** The errors of every call in an office. */
const officeErrors = (operation: AnyOperation): ErrorCode[] => [
  "request.forbidden",
  "request.notFound",
  ...(isWrite(operation) && isVersioned(operation)
    ? (["request.versionMissing", "request.stale"] as const)
    : []),
];

/** All error codes of a call: those of its kind, and its own. */
export function errorsOf(operation: ApiOperation): ErrorCode[] {
  const codes: ErrorCode[] = [
    ...operation.errors,
    ...(operation.kind === "public" ? [] : personErrors(operation)),
    ...(isInOffice(operation) ? officeErrors(operation) : []),
    ...(operation.kind === "public" && operation.limits ? (["request.tooMany"] as const) : []),
    ...(isWrite(operation) ? (["request.foreignOrigin"] as const) : []),
    ...inputErrors(operation),
    "request.unavailable",
    "request.unexpected",
  ];
  return [...new Set(codes)].sort((a, b) => errorStatus[a] - errorStatus[b] || a.localeCompare(b));
}

const headerKeys = (operation: ApiOperation): (keyof typeof parameters)[] => [
  ...(isWrite(operation) ? (["origin"] as const) : []),
  ...(hasKey(operation) ? (["idempotencyKey"] as const) : []),
  ...(isWrite(operation) && isVersioned(operation) ? (["ifMatch"] as const) : []),
  ...(operation.kind === "upload" ? (["fileName", "contentSha256"] as const) : []),
];

/** The headers that a call must have, by name. */
export const headersOf = (operation: ApiOperation): string[] =>
  headerKeys(operation).map((key) => parameters[key].name);

function parametersOf(operation: ApiOperation): Json[] {
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
    ...[...(isInOffice(operation) ? ["office"] : []), ...headerKeys(operation)].map((name) =>
      ref("parameters", name),
    ),
    ...from(operation.params, "path"),
    ...from(operation.query, "query"),
  ];
}

function bodyOf(operation: ApiOperation): Json {
  if (operation.kind === "upload")
    return { requestBody: { required: true, content: { "application/octet-stream": { schema: {} } } } };
  if (!operation.body) return {};
  const schema = ref("schemas", `${capital(operation.id)}Body`);
  return { requestBody: { required: true, content: { "application/json": { schema } } } };
}

function successOf(operation: ApiOperation): Json {
  const mediaTypes = mediaTypesOf(operation);
  const header = (description: string) => ({ description, schema: { type: "string" } });
  return {
    description: operation.summary,
    headers: {
      ...(isVersioned(operation) && { ETag: header('The version, as "3"') }),
      ...(hasKey(operation) && {
        "Idempotency-Replayed": header("true, when this is a stored answer again"),
      }),
    },
    ...(!isEmpty(operation) && {
      content: mediaTypes
        ? Object.fromEntries(mediaTypes.map((type) => [type, { schema: {} }]))
        : { "application/json": { schema: ref("schemas", `${capital(operation.id)}Response`) } },
    }),
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
function problemsOf(operation: ApiOperation): Json {
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

/** The security requirement: none for a public operation, a session alone for a person's own. */
function accessOf(operation: ApiOperation): Json {
  if (isInOffice(operation))
    return { description: `Permission: ${operation.permission}`, "x-permission": operation.permission };
  return operation.kind === "public" ? { security: [] } : {};
}

/** An operation as OpenAPI's operation object. */
export const operationObject = (operation: ApiOperation, tag: string | null): Json => ({
  operationId: operation.id,
  ...(tag && { tags: [tag] }),
  summary: operation.summary,
  ...accessOf(operation),
  parameters: parametersOf(operation),
  ...bodyOf(operation),
  responses: {
    [String(operation.status ?? 200)]: successOf(operation),
    ...(isInOffice(operation) && acceptedOf(operation)),
    ...problemsOf(operation),
  },
});

/** Named schemas of bodies and answers, for generated clients. */
export const componentsOf = (operations: ApiOperation[]): Json =>
  Object.fromEntries(
    operations.flatMap((operation) => [
      ...(operation.body ? [[`${capital(operation.id)}Body`, schemaOf(operation.body)]] : []),
      ...(mediaTypesOf(operation) || isEmpty(operation)
        ? []
        : [[`${capital(operation.id)}Response`, schemaOf(operation.response)]]),
    ]),
  );
