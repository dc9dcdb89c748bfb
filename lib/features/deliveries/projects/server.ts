import "server-only";

export { getProject, getProjectPage, listPending, listProjectChoices, projectsSource, type Pending } from "./queries";
export { projectSubject } from "./repository";
