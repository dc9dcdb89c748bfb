/** Makes database `name` as a copy of `template`; an older one of that name is dropped. */
export function cloneDatabase(template: string, name: string): Promise<void>;

/** Drops a database even when somebody is still connected. */
export function dropDatabase(name: string): Promise<void>;
