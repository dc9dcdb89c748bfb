import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonPasswords } from "@/lib/platform/auth/common-passwords";
import { weaknessOf, wordsOf } from "./domain";

const common = await commonPasswords();
const names = ["Skåne arkivsamverkan", "Eva Björkqvist", "eva.bjorkqvist@trelleborg.example"];
const of = (password: string) => weaknessOf(password, { common, names });

describe("a password that anybody tries first", () => {
  it("is one of a long list of common ones, also dressed up", () => {
    expect(common.size).toBeGreaterThan(40_000);
    for (const password of [
      "unbelievable",
      "Unbelievable1!",
      "P@ssw0rd2026!",
      "123qweasdzxc",
      "Dragon123456",
    ])
      expect([password, of(password)]).toEqual([password, expect.stringMatching(/common|pattern/)]);
    // The three thousand at the top that are words, made long enough by digits and a sign.
    const words = [...common].slice(0, 3000).filter((one) => /^\p{L}{4,}$/u.test(one));
    expect(words.length).toBeGreaterThan(1500);
    for (const word of words) expect([word, of(`${word.toUpperCase()}19870612!`)]).not.toEqual([word, null]);
  });

  it("is what the season and the place say", () => {
    for (const password of ["Sommar2026!!", "Lösenord1234", "kommunarkiv2026", "Vinter-Arkiv-99"])
      expect([password, of(password)]).toEqual([password, "common"]);
  });

  it("is the person's or the office's own name", () => {
    for (const password of ["Björkqvist1978", "bjorkqvist!2026", "skånearkivsamverkan", "Trelleborg2026!"])
      expect([password, of(password)]).toEqual([password, "names"]);
  });

  it("is a walk over the keyboard or the alphabet, or the same again and again", () => {
    const walks = ["qwertyuiop12", "1qaz2wsx3edc", "asdfghjklöä1", "abcdefghijkl", "zxcvbnm,.-123"];
    for (const password of [...walks, "aaaaaaaaaaaa", "hejhejhejhej", "121212121212"])
      expect([password, of(password)]).toEqual([password, expect.stringMatching(/pattern|common/)]);
  });

  it("is the demo's, in any case", () => {
    expect(of("Arkivlots-demo-2026")).toBe("demo");
  });
});

describe("a password that is not", () => {
  it("is a phrase, or what a program made", () => {
    for (const password of ["korrekt häst batteri", "a phrase that nobody guesses", "tolv gröna sköldpaddor"])
      expect([password, of(password)]).toEqual([password, null]);
    const made = fc.array(fc.integer({ min: 33, max: 126 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(made, (codes) => {
        const isVaried = new Set(codes).size > 12;
        if (isVaried) expect(of(String.fromCharCode(...codes))).not.toBe("common");
      }),
    );
  });
});

it("the words of a name are those of four letters or more, plain too", () => {
  expect(wordsOf(["Åsa Öberg-Nyström"])).toEqual(["nyström", "nystrom", "öberg", "oberg"]);
});
