/** What applies to all calls, as text. */
export const apiDescription = `
Runs a shared municipal archive office. The screens are this API's first client.

**Signing in.** A program signs in as a person does, with next-auth's credentials callback: GET /api/auth/csrf gives \`csrfToken\` and a
cookie; POST /api/auth/callback/credentials with \`csrfToken\`, \`email\`, \`password\` and \`json=true\` as
application/x-www-form-urlencoded answers 200 and sets the session cookie, 401 for wrong credentials, or 429 with Retry-After after
too many tries. A session ends after 30 idle minutes and after 8 hours at the latest.

**Writes** carry \`Origin\`, equal to the configured origin (and \`Sec-Fetch-Site: same-origin\` if sent at all), and an
\`Idempotency-Key\`: the same key and content within 24 hours gives the stored answer again with \`Idempotency-Replayed: true\`; only
answers with status 2xx are stored. Versioned objects also need \`If-Match\`. Calls that save nothing, and those open to everyone,
need no \`Idempotency-Key\`; of those that a secret opens, 100 wrong tries within 15 minutes are one address's share (429).

**Lists** are \`{ "items": [...], "nextCursor": null }\`; \`limit\` is 50 by default and at most 200. Amounts are integers in öre, shares
decimal strings, days ISO dates, moments UTC.

**Refusals** are application/problem+json (RFC 9457) in the reader's language (cookie \`locale\`: sv, nb or en); \`code\` is stable.
Foreign, missing and malformed are one and the same 404.
`.trim();

/**
 * The session cookie: with its prefix over https, without it over http, which is served on loopback
 * only.
 */
export const securitySchemes = {
  session: { type: "apiKey", in: "cookie", name: "__Host-arkivlots.session" },
  sessionOnLoopback: { type: "apiKey", in: "cookie", name: "arkivlots.session" },
} as const;

const header = (name: string, description: string, schema: Record<string, unknown>) => ({
  name,
  in: "header",
  required: true,
  description,
  schema,
});

export const parameters = {
  office: {
    name: "office",
    in: "path",
    required: true,
    description: "The office's key",
    schema: { type: "string", pattern: "^[a-z0-9-]{2,40}$" },
    example: "skanearkiv",
  },
  origin: header("Origin", "Equal to the configured origin, else 403 request.foreignOrigin", {
    type: "string",
    format: "uri",
  }),
  idempotencyKey: header(
    "Idempotency-Key",
    "A new UUID for each change; the same one when it is tried again",
    {
      type: "string",
      format: "uuid",
    },
  ),
  ifMatch: header("If-Match", 'The version that was read, in its quotes: "3"', {
    type: "string",
    pattern: '^"\\d{1,9}"$',
  }),
  fileName: header("X-File-Name", "The file's name, percent-encoded UTF-8", { type: "string" }),
  contentSha256: header("X-Content-SHA256", "SHA-256 of the body", {
    type: "string",
    pattern: "^[0-9a-fA-F]{64}$",
  }),
};

const text = { type: "string" };

export const problemSchema = {
  type: "object",
  description: "RFC 9457",
  required: ["type", "title", "status", "code", "detail"],
  properties: {
    type: text,
    title: text,
    status: { type: "integer" },
    code: text,
    detail: text,
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "code", "message"],
        properties: {
          path: text,
          code: text,
          message: text,
          number: { type: "integer", description: "The control point that it is about, if it is" },
        },
      },
    },
    current: { description: "With request.stale: what GET gives now" },
  },
};

/** Public: no session, no office. */
export const healthPath = {
  get: {
    operationId: "getHealth",
    summary: "Whether the program and its database answer",
    security: [],
    responses: {
      "200": {
        description: "Both answer",
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["status", "version"],
              properties: { status: { const: "ok" }, version: text },
            },
          },
        },
      },
      "503": {
        description: "request.unavailable",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  },
};
