import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { errorStatus } from "@/lib/domain/errors";
import { eventText } from "@/lib/domain/event-text";
import { permissions } from "@/lib/domain/permissions";
import { locales, type Locale } from "@/lib/domain/text";
import { countedFacts, factInSentence } from "@/lib/features/inventory/installations";
import { describedLists } from "./lists";
import { messages } from "./messages";

type Tree = { [key: string]: string | Tree };

const flatten = (tree: Tree, above = ""): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[above + key, value] as [string, string]]
      : flatten(value, `${above}${key}.`),
  );

const texts = Object.fromEntries(
  locales.map((locale) => [locale, new Map(flatten(messages[locale]))]),
) as Record<Locale, Map<string, string>>;

/** All elements of a parsed text, including those inside plurals, selects and tags. */
const elements = (ast: MessageFormatElement[]): MessageFormatElement[] =>
  ast.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap((option) => elements(option.value))];
    return element.type === TYPE.tag ? [element, ...elements(element.children)] : [element];
  });

/** The placeholders of a text, as "kind name". */
const placeholders = (text: string): string[] => {
  const filled = elements(parse(text)).flatMap((element) =>
    element.type === TYPE.literal || element.type === TYPE.pound
      ? []
      : `${TYPE[element.type]} ${element.value}`,
  );
  return [...new Set(filled)].sort();
};

/** Only the words that a reader sees. */
const words = (text: string): string =>
  elements(parse(text))
    .map((element) => (element.type === TYPE.literal ? element.value : " "))
    .join("");

const offending = (locale: Locale, pattern: RegExp): string[] =>
  [...texts[locale]].filter(([, text]) => pattern.test(words(text))).map(([key, text]) => `${key}: ${text}`);

describe("the texts of the three languages", () => {
  it.each(locales)("have the same keys in %s as in Swedish", (locale) => {
    expect([...texts[locale].keys()].sort()).toEqual([...texts.sv.keys()].sort());
  });

  it("name every fact that can be missing as it stands in a sentence", () => {
    for (const key of countedFacts) expect([...texts.sv.keys()]).toContain(factInSentence(key));
  });

  it.each(locales)("can be read as ICU messages in %s and are not empty", (locale) => {
    for (const [key, text] of texts[locale]) {
      expect(() => parse(text), `${key}: ${text}`).not.toThrow();
      expect(text.trim(), key).not.toBe("");
    }
  });

  it.each(locales)("have the Swedish text's placeholders in %s", (locale) => {
    for (const [key, text] of texts[locale])
      expect(placeholders(text), key).toEqual(placeholders(texts.sv.get(key) ?? ""));
  });

  it("hold no English in Swedish", () => {
    const telltales =
      /\b(the|and|of|with|you|your|please|sign (in|out)|submit|save|cancel|loading|error|deliver(y|ies)|approvals?|municipality)\b/i;
    expect(offending("sv", telltales)).toEqual([]);
  });

  it("say in English that deliveries are stopped; what blocks is a control point", () => {
    expect(offending("en", /\bblocke(d|rs?)\b/i)).toEqual([]);
  });

  // Words that the people who do this work don't use, or use for something else: "avvisa" is not to
  // take a matter up, an "ärende" stands in the register, a "kjede" is ours alone. What invoices
  // are made from is called "fakturagrunnlag" by everybody.
  const foreignToTheWork = {
    sv: /\bavvis|omprövas|blockera|\bhäv(a|d|t|s|as)?\b|står i vägen|\bmedlem|äger sina uppgifter|\bärendet\b|\bavgjord|\bläget? (är|kan)|\bslag\b|\bbetydelse\b|kandidat|differens|utgiftsgrupp|med anmärkning|beslut på väg|fyra ögon|\bkedj|\bunderlage[nt]|nivå L0|plats i loggen|npm run/i,
    nb: /beslutning|\bavvis|blokker|høyeste uttak|kontrollsum|opphev|\bstopp|arkivplan|(?<!faktura)grunnlag|\bkjede|fire øyne|med merknad|kandidat|nivå L0|npm run/i,
    en: /\bL0\b|\breject|\bchains?\b|in the way, |npm run/i,
  };

  it.each(locales)("use no word in %s that those who do this work don't use", (locale) => {
    const found = offending(locale, foreignToTheWork[locale]);
    // The printed table of 2020 is quoted with its own word.
    expect(found.filter((text) => !text.startsWith("budgets.printedDifference:"))).toEqual([]);
  });

  it("hold no Swedish letters in Norwegian", () => {
    const properNames = /SkånEarkiv|Säter/g;
    const rest = [...texts.nb].filter(([, text]) => /[äö]/i.test(text.replace(properNames, "")));
    expect(rest).toEqual([]);
  });
});

const root = path.resolve(import.meta.dirname, "../..");

const inRooms = readdirSync(path.join(root, "lib/features"), { recursive: true, encoding: "utf8" });

/** The source files that contain codes of field errors. */
const sources = [
  ...inRooms
    .filter((file) => /[\\/]((domain|use-cases)[\\/].+|schema)\.ts$/.test(file) && !file.includes("test.ts"))
    .map((file) => path.join("lib/features", file)),
  "lib/domain/text.ts",
  "lib/platform/http/input.ts",
];

/**
 * Codes written as `code: "x"` or, in a schema, as `error: "x"`; a phase's conditions as
 * unmet("x").
 */
const fieldCodes = sources.flatMap((file) => {
  const source = readFileSync(path.join(root, file), "utf8");
  const named = [...source.matchAll(/\b(?:code|error): "([\w.]+)"/g)].map((match) => match[1]);
  const unmet = [...source.matchAll(/\bunmet\("(\w+)"/g)].map((match) => `phase.${match[1]}`);
  return [...named, ...unmet].map((code) => `errors.fields.${code}`);
});

describe.each(locales)("an error in %s", (locale) => {
  it.each(Object.keys(errorStatus))("%s says what happened and what to do", (code) => {
    expect(texts[locale].has(`errors.${code}.title`)).toBe(true);
    expect(texts[locale].has(`errors.${code}.detail`)).toBe(true);
  });

  it("has a text for every wrong field", () => {
    expect(fieldCodes).toContain("errors.fields.approval.pointOpen");
    expect(fieldCodes).toContain("errors.fields.phase.oneAtATime");
    expect(fieldCodes.filter((key) => !texts[locale].has(key))).toEqual([]);
  });
});

/** The event types in the rooms' events.ts. */
const eventTypes = inRooms
  .filter((file) => /[\\/]events\.ts$/.test(file))
  .flatMap((file) => {
    const source = readFileSync(path.join(root, "lib/features", file), "utf8");
    return [...source.matchAll(/\btype: z\.literal\("([\w.-]+)"\)/g)].map((match) => match[1] ?? "");
  });

describe.each(locales)("in %s", (locale) => {
  it("every event of every room has its name", () => {
    expect(eventTypes).toContain("approval.signed");
    expect(eventTypes).toContain("user.password-set");
    expect(eventTypes.filter((type) => !texts[locale].has(eventText(type, "name")))).toEqual([]);
  });

  it("every permission has its name", () => {
    const keys = Object.keys(permissions).map((permission) => `permissions.${permission}`);
    expect(keys.filter((key) => !texts[locale].has(key))).toEqual([]);
  });
});

describe("the lists' words", () => {
  const described = describedLists.flatMap((list) => [
    `${list.words}.title`,
    `${list.words}.list.empty`,
    `${list.words}.list.none`,
    ...list.columns.flatMap(({ label }) => (typeof label === "string" ? label : [])),
    ...Object.values(list.filters).map(({ label }) => label),
  ]);

  it.each(locales)("stand in %s, whatever a list's description asks for", (locale) => {
    expect(described.length).toBeGreaterThan(50);
    expect(described.filter((key) => !texts[locale].has(key))).toEqual([]);
  });
});
