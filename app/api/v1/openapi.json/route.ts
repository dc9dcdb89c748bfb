import { methods } from "@/lib/platform/http/methods";
import { openApiDocument } from "@/lib/registry/openapi";

/** The contract, for anyone: it tells nothing of any office. */
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: (): Response =>
    Response.json(openApiDocument(), { headers: { "Cache-Control": "public, max-age=300" } }),
});
