import "server-only";

export { getTemplate, listTemplateChoices, templatesSource } from "./queries";
export { findTemplateId, readPointsToCopy } from "./repository";
export { controlPointTemplateRows, copyControlPointTemplates } from "./use-cases/copy-templates";
export type { CopiedTemplate, TemplateItem } from "./use-cases/copy-templates";
