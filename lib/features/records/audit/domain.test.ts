import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { Words } from "@/lib/domain/text";
import { changeIn } from "./domain";

const messages = {
  events: {
    system_changed: {
      log: "{fields}{hasFrom, select, yes {; hette {from}} other {}}",
      fields: { renamed: "namn", vendor: "leverantör", note: "anteckning" },
    },
  },
};
const words = createTranslator({ locale: "sv", messages }) as unknown as Words;
const said = (facts: Parameters<typeof changeIn>[0]["facts"]) =>
  changeIn({ type: "system.changed", facts }, words);

describe("what an event says was changed", () => {
  it("is told by the words of the fields that it names", () => {
    expect(said({ fields: "renamed vendor", from: "Lönebas" })).toBe("namn, leverantör; hette Lönebas");
    expect(said({ fields: "note", from: null })).toBe("anteckning");
  });

  it("is the same of an event from before, which has a truth for each field", () => {
    expect(said({ renamed: true, vendor: true, note: false, from: "Lönebas" })).toBe(
      "namn, leverantör; hette Lönebas",
    );
  });

  it("leaves out what there is no word for", () => {
    expect(said({ fields: "vendor, unheardOf" })).toBe("leverantör");
    expect(said({ fields: "unheardOf" })).toBeNull();
  });
});
