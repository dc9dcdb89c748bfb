/**
 * The key of an event's text, in the messages of the room that owns the event. `name` is used in
 * the log and its exports, `log` beneath it for what was changed, `told` in a history, with details
 * (only where it differs from the name), `notice` in notifications, and `fields` has the words of
 * what an event can say has changed.
 */
export const eventText = (type: string, form: "name" | "log" | "told" | "notice" | "fields"): string =>
  `events.${type.replace(".", "_")}.${form}`;

/** The types of event that the log can hold: those of the texts that have a name. */
export const eventTypesOf = (events: object): string[] =>
  Object.entries(events as Record<string, object>).flatMap(([key, forms]) =>
    "name" in forms ? [key.replace("_", ".")] : [],
  );
