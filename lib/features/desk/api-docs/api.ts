import { definePublicOperation } from "@/lib/domain/operation";
import { openApiDocument } from "./schema";

export const getOpenApiOperation = definePublicOperation({
  id: "getOpenApi",
  kind: "public",
  method: "GET",
  path: "/openapi.json",
  summary: "This document; it tells nothing of any office",
  response: openApiDocument,
  maxAge: 300,
  errors: [],
});
