import { z } from "zod";

/** OpenAPI 3.1, of which only the outermost is said here. */
export const openApiDocument = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.unknown()),
});
export type OpenApiDocument = z.infer<typeof openApiDocument>;
