/**
 * The key of an event's text, in the messages of the room that owns the event. `name` is used in
 * the log and its exports, `told` in a history, with details (only where it differs from the name),
 * and `notice` in notifications.
 */
export const eventText = (type: string, form: "name" | "told" | "notice"): string =>
  `events.${type.replace(".", "_")}.${form}`;
