import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldsIn, fieldsOf } from "./changed-fields";

const name = fc.stringMatching(/^[a-z][a-zA-Z]{0,12}$/).filter((one) => one !== "fields");
const parts = fc.dictionary(name, fc.boolean());

describe("what an event says was changed", () => {
  it("is read as it was written, and as events of each part's truth had it", () => {
    fc.assert(
      fc.property(parts, (all) => {
        const changed = Object.keys(all).filter((part) => all[part]);
        expect(fieldsIn({ fields: fieldsOf(all) })).toEqual(changed);
        expect(fieldsIn(all)).toEqual(changed);
        expect(fieldsIn({ fields: changed.join(", "), ...all })).toEqual(changed);
      }),
    );
  });

  it("is nothing where an event tells of none", () => {
    expect(fieldsIn({ number: 1, name: "W3D3" })).toEqual([]);
  });
});
