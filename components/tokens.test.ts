import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { accents } from "@/lib/domain/accent";

const css = fs.readFileSync(path.join(import.meta.dirname, "tokens.css"), "utf8");

/** The light and dark value of a token within the block of a selector. */
function coloursOf(token: string, block: string): { light: string; dark: string } {
  const [, light = "", dark = ""] =
    new RegExp(`--${token}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(block) ?? [];
  return { light, dark };
}

/** WCAG 2.2: relative luminance of "#rrggbb". */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The hue of "#rrggbb" in degrees, as in HSL. */
function hue(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [high, range] = [Math.max(r, g, b), Math.max(r, g, b) - Math.min(r, g, b)];
  if (high === r) return (60 * (g - b)) / range + (g < b ? 360 : 0);
  return high === g ? (60 * (b - r)) / range + 120 : (60 * (r - g)) / range + 240;
}

function hueBetween(a: string, b: string): number {
  const apart = Math.abs(hue(a) - hue(b));
  return Math.min(apart, 360 - apart);
}

const sheet = coloursOf("sheet", css);
const ink = coloursOf("accent-ink", css);
// The first accent is also the one of pages outside every office.
const blockOf = (accent: string): string =>
  css.split(accent === accents[0] ? "[data-accent] {" : `[data-accent="${accent}"] {`)[1] ?? "";

describe("the accents that an office chooses from", () => {
  it("are those that the look knows, and no others", () => {
    const named = [...css.matchAll(/\[data-accent="([^"]*)"\]/g)].map(([, name]) => name);
    expect(named).toEqual(accents.slice(1));
  });

  it.each(accents)("%s can be read on a sheet, and written on, in light and in dark", (accent) => {
    const colours = coloursOf("accent", blockOf(accent));
    for (const theme of ["light", "dark"] as const) {
      expect(contrast(colours[theme], sheet[theme])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours[theme], ink[theme])).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(accents)("%s is not the colour of errors, in light and in dark", (accent) => {
    const colours = coloursOf("accent", blockOf(accent));
    const bad = coloursOf("bad", css);
    for (const theme of ["light", "dark"] as const)
      expect(hueBetween(colours[theme], bad[theme])).toBeGreaterThanOrEqual(30);
  });

  it("are told from too pale a one", () => {
    expect(contrast("#777777", "#ffffff")).toBeLessThan(4.5);
    expect(contrast("#767676", "#ffffff")).toBeGreaterThanOrEqual(4.5);
    expect(contrast("", "#ffffff")).toBeNaN();
  });
});
