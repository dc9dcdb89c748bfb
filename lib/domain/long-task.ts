/** How far a long task has come; `running` again when it was begun anew. */
export const taskStates = ["queued", "running", "ready", "failed"] as const;
