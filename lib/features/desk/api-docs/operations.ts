import "server-only";
import { bindPublic } from "@/lib/platform/http/public";
import { getOpenApiOperation } from "./api";
import type { OpenApiDocument } from "./schema";

/** The document is the registry's: it is made of every room's operations. */
export const apiDocsOperations = (document: () => OpenApiDocument) => [
  bindPublic(getOpenApiOperation, () => Promise.resolve(document())),
];
