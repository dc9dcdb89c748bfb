import { describe, expect, it } from "vitest";
import { locales } from "@/lib/domain/text";
import { roles } from "@/lib/domain/permissions";
import { words } from "@/lib/features/desk/guides";
import { messages } from "./messages";

type Tree = { [key: string]: string | Tree };

const at = (tree: Tree, key: string): string | Tree | undefined =>
  key.split(".").reduce<string | Tree | undefined>((found, name) => (found as Tree)?.[name], tree);

describe.each(locales)("the guides in %s", (locale) => {
  const guides = messages[locale]["guides"] as Tree;
  const text = JSON.stringify(guides);

  it("take every word for a button or heading from the screens' own texts", () => {
    for (const [name, [key]] of Object.entries(words))
      expect([name, typeof at(messages[locale], key)]).toEqual([name, "string"]);
  });

  it("use only words that are listed, and list none that is not used", () => {
    const used = new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect([...used].sort()).toEqual(Object.keys(words).sort());
  });

  it("name no tag like a word: both are filled in from one list", () => {
    const tags = new Set([...text.matchAll(/<(\w+)>/g)].map((match) => match[1]!));
    expect([...tags].filter((tag) => tag in words)).toEqual([]);
  });

  it("hold one for every role, with three to ten things to do", () => {
    expect(Object.keys(guides["of"] as Tree).sort()).toEqual([...roles].sort());
    for (const role of roles) {
      const { tasks } = (guides["of"] as Tree)[role] as { tasks: Tree };
      const count = Object.keys(tasks).length;
      expect([role, count >= 3 && count <= 10]).toEqual([role, true]);
    }
  });
});
