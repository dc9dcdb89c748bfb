export { getTemplate } from "./get-template";
export { templatesSource } from "./list-templates";
export { listTemplateChoices } from "./template-choices";
