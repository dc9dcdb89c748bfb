// What a page weighs at its first load: its HTML, and the script files that the HTML asks for, as they are sent.
import { exchange } from "./exchange.mjs";

/** Most bytes of compressed script a page may ask for at its first load: pages to read, and pages with a form. */
export const mostScript = { reading: 180_000, form: 300_000 };

const attribute = (tag, name) =>
  new RegExp(`\\s${name}="([^"]*)"`, "i").exec(tag)?.[1].replaceAll("&amp;", "&");

const isScriptLink = (tag) =>
  /\srel="modulepreload"/i.test(tag) || (/\srel="preload"/i.test(tag) && /\sas="script"/i.test(tag));

/** Addresses of the script files of a page, each once; those that only browsers without modules load are left out. */
export function scriptsOf(html) {
  const scripts = (html.match(/<script\b[^>]*>/gi) ?? []).filter((tag) => !/\snomodule\b/i.test(tag));
  const links = (html.match(/<link\b[^>]*>/gi) ?? []).filter(isScriptLink);
  const found = [
    ...scripts.map((tag) => attribute(tag, "src")),
    ...links.map((tag) => attribute(tag, "href")),
  ];
  return [...new Set(found.filter(Boolean))];
}

/** A scale for one server: pages are weighed one by one, a script file that several share is fetched once. */
export function pageScale(origin) {
  const sizes = new Map();
  const sizeOf = async (file) => {
    const { status, sent } = await exchange(new URL(file, origin));
    if (status !== 200) throw new Error(`${file} answered ${status}`);
    return sent;
  };
  /** Resolves to { status, html, sent, script } of a path, in bytes: the HTML as it is, and as sent. */
  return async (path, cookie) => {
    const answer = await exchange(new URL(path, origin), { cookie });
    const text = await answer.text();
    let script = 0;
    for (const file of scriptsOf(text)) {
      if (!sizes.has(file)) sizes.set(file, await sizeOf(file));
      script += sizes.get(file);
    }
    return { status: answer.status, html: Buffer.byteLength(text), sent: answer.sent, script };
  };
}
