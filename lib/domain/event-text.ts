/**
 * The key of an event's words, which stand in the room whose event it is: `name` in the log and its
 * exports, `told` with what it was about in a history (where it differs), `notice` to who is told
 * of it.
 */
export const eventText = (type: string, form: "name" | "told" | "notice"): string =>
  `events.${type.replace(".", "_")}.${form}`;
