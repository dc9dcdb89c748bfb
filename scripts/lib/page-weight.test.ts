import { expect, test } from "vitest";
import { scriptsOf } from "./page-weight.mjs";

test("every script file that the HTML asks for is found once", () => {
  const html = `<html><head>
    <link rel="preload" as="script" fetchPriority="low" href="/a.js"/><link rel="stylesheet" href="/s.css"/>
    <link rel="modulepreload" href="/m.js?x=1&amp;y=2"><link rel="preload" href="/f.woff2" as="font"/>
    <script src="/a.js" async=""></script><script async src="/b.js" nonce="n"></script>
    <script src="/old.js" noModule=""></script><script>self.x = "<p>";</script></head></html>`;
  expect(scriptsOf(html)).toEqual(["/a.js", "/b.js", "/m.js?x=1&y=2"]);
});

test("a page without script asks for none", () => {
  expect(scriptsOf("<p>text</p>")).toEqual([]);
});
