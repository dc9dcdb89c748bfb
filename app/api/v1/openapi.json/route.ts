import { openApiDocument } from "@/lib/registry/openapi";

/** The contract, for anyone: it tells nothing of any office. */
export const GET = (): Response =>
  Response.json(openApiDocument(), { headers: { "Cache-Control": "public, max-age=300" } });
