import { expect, it } from "vitest";
import { typedMentions } from "./domain";

const people = [
  { id: "1", name: "Anna Berg", municipality: { name: "Lund" } },
  { id: "2", name: "Anna Berg", municipality: { name: "Eslöv" } },
  { id: "3", name: "Bo Ek", municipality: null },
  { id: "3", name: "Bo Ek", municipality: { name: "Lund" } },
  { id: "4", name: "Bo Ekman", municipality: null },
  { id: "5", name: "Demoarkivarie, Trelleborg", municipality: { name: "Trelleborg" } },
];

it.each([
  ["@Anna Berg, Lund, kan du se på punkt 25?", ["1"]],
  ["fråga @anna berg, ESLÖV eller @Bo Ek.", ["2", "3"]],
  ["@Anna Berg kan det", []],
  ["@Bo Ekman", ["4"]],
  ["@Bo Ekmann", []],
  ["@Demoarkivarie, Trelleborg: läs", ["5"]],
  ["bo@Bo Ek.example och Bo Ek utan tecken", []],
  ["@", []],
])("%j names %j", (body, ids) => expect(typedMentions(body, people)).toEqual(ids));
