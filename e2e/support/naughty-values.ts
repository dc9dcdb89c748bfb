/** Numbers by chance, the same each time for one seed (mulberry32). */
export function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Values that have broken programs, for a place in an address: already percent-encoded. */
export const inAddresses = [
  "",
  "0",
  "-1",
  "1e999",
  "NaN",
  "null",
  "undefined",
  "true",
  "9".repeat(400),
  "a".repeat(3000),
  "%00",
  "%0d%0aSet-Cookie:%20x=y",
  "%ED%A0%BD",
  "%F0%9F%97%82",
  "%E2%80%AE",
  "%EF%BB%BF",
  "..%2F..%2Fetc%2Fpasswd",
  "..%5C..",
  ".",
  "..",
  "%252e%252e",
  "'%20OR%201=1--",
  "%22;DROP%20TABLE%20delivery;--",
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "$%7B7*7%7D",
  "%7B%22%24ne%22:null%7D",
  "__proto__",
  "constructor",
  "toString",
  "[object%20Object]",
  "*",
  "2026-02-31",
  "0000-00-00",
  "2026-W01",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "not-an-id",
  "W10",
  "eyJhIjoxfQ",
  "%ff",
  "%",
  "%E0%A4%A",
];

/** Values for a place in a JSON body, as JSON. */
export const inBodies = [
  "null",
  "true",
  "0",
  "-1",
  "1e400",
  "99999999999999999999",
  "0.1",
  '""',
  '" "',
  '"\\u0000"',
  '"\\ud83d"',
  '"\\u200b\\u2060"',
  '"\\u202eabc"',
  '"\\r\\n"',
  '"__proto__"',
  '"2026-02-31"',
  '"not-an-id"',
  '"00000000-0000-0000-0000-000000000000"',
  `"${"å".repeat(20_000)}"`,
  `"${"9".repeat(400)}"`,
  "[]",
  "[null]",
  "[[[[]]]]",
  `[${Array<string>(500).fill('"x"').join(",")}]`,
  "{}",
  '{"__proto__":{"isAdmin":true}}',
  '{"$ne":null}',
  '{"contains":"x"}',
];

/** Whole bodies. */
export const bodies: (string | Buffer)[] = [
  "",
  "{",
  "null",
  "[]",
  '"x"',
  "\uFEFF{}",
  "{}x",
  '{"a":1,"a":2}',
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  `{"a":${"9".repeat(5000)}}`,
  Buffer.from([0xff, 0xfe, 0x00]),
  Buffer.from('{"note":"\xe5"}', "latin1"),
  Buffer.alloc(20_000, 0x41),
  "email=a&email=b&csrfToken=",
  "csrfToken=x|y&callbackUrl=http://[",
  `json=true&email=${"a".repeat(10_000)}`,
];

/** Headers, with the values that are tried in them. */
export const headers: Record<string, string[]> = {
  accept: ["", "*/*;q=x", "text/html", "x".repeat(2000)],
  "accept-encoding": ["identity", "gzip;q=x", "*"],
  "accept-language": ["", "sv;q=9", "xx-XX-xx,,;", "a".repeat(3000), "../../etc"],
  authorization: ["Bearer x", "Basic \xff", "x".repeat(3000)],
  "content-type": [
    "",
    "text/plain",
    "application/json; charset=utf-16",
    "multipart/form-data",
    "x".repeat(500),
  ],
  cookie: ["", "=", ";;;=", "locale=%ff", "arkivlots.session=x", "arkivlots.callback=http://[", "a=\xe5"],
  "idempotency-key": ["", "x", "0".repeat(36), "x".repeat(3000)],
  "if-match": ["", "*", '"-1"', '"99999999999"', 'W/"1"'],
  "if-none-match": ["*", '"1"'],
  origin: ["", "null", "https://evil.example", "x".repeat(2000)],
  range: ["bytes=0-", "bytes=99999999999-", "x"],
  "sec-fetch-site": ["cross-site", "", "none"],
  "user-agent": ["", "\xff", "x".repeat(5000)],
  "x-content-sha256": ["", "x", "0".repeat(64)],
  "x-file-name": ["", "%", "..%2F..%2Fx.txt", "a%00.txt", "x".repeat(3000)],
  "x-forwarded-for": ["", "x", "::", "1.2.3.4, \xff", "a".repeat(3000)],
  "x-forwarded-host": ["evil.example", "[", ""],
  "x-forwarded-proto": ["https", "javascript", ""],
  "x-middleware-subrequest": ["proxy", "middleware:middleware:middleware"],
  "x-nonce": ["'unsafe-inline'", "x".repeat(500)],
  "x-path": ["//evil.example", "javascript:alert(1)"],
};
