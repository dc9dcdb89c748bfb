import "server-only";

export { copyControlPointTemplates } from "./use-cases/copy-templates";
export type { CopiedTemplate, TemplateItem } from "./use-cases/copy-templates";
