// One request as a browser sends it, measured: the bytes as they came over the wire and the time until the last of them.
import http from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip } from "node:zlib";

const unpack = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
};

/** Resolves to { status, location, sent (bytes of the body, compressed), ms, text() }. An `agent` keeps the connection. */
export function exchange(url, { cookie, agent } = {}) {
  const headers = { "Accept-Encoding": "gzip, br", Accept: "text/html, */*", ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const request = http.get(url, { headers, agent }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const ms = performance.now() - start;
        const body = Buffer.concat(chunks);
        const text = async () => String((await unpack[answer.headers["content-encoding"]]?.(body)) ?? body);
        resolve({
          status: answer.statusCode,
          location: answer.headers.location,
          sent: body.length,
          ms,
          text,
        });
      });
    });
    request.on("error", reject);
  });
}
