import { expect, it } from "vitest";
import { asSentence } from "./sentence";

it("ends a title with a full stop, unless it has a mark of its own", () => {
  expect(asSentence("Fel lösenord")).toBe("Fel lösenord.");
  for (const title of ["Finns inte.", "Vad nu?", "Se här:", "Och så vidare …"])
    expect(asSentence(title)).toBe(title);
});
