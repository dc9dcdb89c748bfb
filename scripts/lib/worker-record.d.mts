/** The names of this machine's dead workers. */
export function deadWorkers(folder: string): string[];

/** Notes that this process takes jobs under a name; call it when the dead ones' jobs are free again. */
export function noteWorker(folder: string, name: string): void;
