export { listLeads, listProjectChoices } from "./choices";
export { getFinding, listFindings } from "./findings";
export { getProject } from "./get-project";
export { getProjectPage, type ProjectPageData } from "./get-project-page";
export { getInvitation, listPending, pendingColumn, type Pending } from "./invitations";
export { projectsSource } from "./list-projects";
