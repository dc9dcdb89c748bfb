import "server-only";

export { projectEvents } from "./events";
export {
  getProject,
  getProjectPage,
  listPending,
  listProjectChoices,
  pendingColumn,
  projectsSource,
  type Pending,
} from "./queries";
export { projectSubject } from "./repository";
