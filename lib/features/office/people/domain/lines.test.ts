import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, readLines, type KnownWords } from "./lines";

const known: KnownWords = {
  roles: {
    kommunarkivarie: "archivist",
    revisor: "auditor",
    leverantör: "vendor",
    administratör: "administrator",
  },
  municipalities: { lund: "1281", "1281": "1281", hörby: "1266" },
  forOffice: ["auditor", "council"],
  forMunicipality: ["archivist"],
};
const read = (text: string) =>
  readLines(text, known).map(({ line, name, role, municipality, problem }) => [
    line,
    name,
    role,
    municipality,
    problem,
  ]);

describe("pasted lines", () => {
  it("are read with semicolons, tabs or commas, by name or code, whatever the capitals", () => {
    const lines = [
      "Åsa Berg; asa@lund.example; Kommunarkivarie; Lund",
      "Bo Ek\tBO@lund.example\tkommunarkivarie\t1281",
      'Eva Al, eva@lund.example, "KOMMUNARKIVARIE", Lunds kommun',
      "",
      "Per Rev;per@x.example;Revisor",
    ];
    expect(read(lines.join("\r\n"))).toEqual([
      [1, "Åsa Berg", "archivist", "1281", null],
      [2, "Bo Ek", "archivist", "1281", null],
      [3, "Eva Al", "archivist", "1281", null],
      [5, "Per Rev", "auditor", null, null],
    ]);
  });

  it("have a head, which is passed over", () => {
    expect(read("Namn;E-post;Roll;Kommun\nÅsa;a@x.example;Revisor;")).toEqual([
      [2, "Åsa", "auditor", null, null],
    ]);
  });

  it.each([
    ["Åsa", "fields"],
    ["Åsa;a.x.example;Revisor", "email"],
    ["Åsa;a@x.example;Kung", "role"],
    ["Åsa;a@x.example;Kommunarkivarie;Storstad", "municipality"],
    ["Åsa;a@x.example;Kommunarkivarie", "place"],
    ["Åsa;a@x.example;Revisor;Lund", "noPlace"],
    ["Åsa;a@x.example;Leverantör", "vendor"],
    ["Åsa;a@x.example;Administratör", "mayNot"],
  ])("say what is wrong: %s", (line, problem) => {
    expect(read(line).map((one) => one.at(-1))).toEqual([problem]);
  });

  it("name the same address once", () => {
    const two = "Åsa;a@x.example;Revisor\nBo;A@x.example;Revisor";
    expect(read(two).map((one) => one.at(-1))).toEqual(["twice", "twice"]);
  });

  it("never stop on anything that is pasted", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { problem, role } of readLines(text, known))
          expect(problem === null).toBe(role !== null && problem === null);
        expect(folded(folded(text))).toBe(folded(text));
      }),
    );
  });
});
