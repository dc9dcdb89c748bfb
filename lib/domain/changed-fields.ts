type Fact = string | number | boolean | null;

/** What an event says was changed: the names of the parts that differ, a space between them. */
export const fieldsOf = (parts: Readonly<Record<string, boolean>>): string =>
  Object.keys(parts)
    .filter((part) => parts[part])
    .join(" ");

/**
 * The same names in the facts of an event. Events from before have a comma between them, or a truth
 * for each part in place of the names.
 */
export function fieldsIn(facts: Readonly<Record<string, Fact | undefined>>): string[] {
  const { fields } = facts;
  return typeof fields === "string"
    ? fields.split(/[ ,]+/).filter((name) => name !== "")
    : Object.keys(facts).filter((part) => facts[part] === true);
}
