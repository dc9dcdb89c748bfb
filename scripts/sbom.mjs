// node scripts/sbom.mjs > bom.json: what the program is made of, as a CycloneDX 1.6 bill of
// materials, from package-lock.json alone. The packages of development and tests are left out.
import fs from "node:fs";
import { inRoot } from "./lib/paths.mjs";

const read = (file) => JSON.parse(fs.readFileSync(inRoot(file), "utf8"));
const HASHES = { sha512: "SHA-512", sha384: "SHA-384", sha256: "SHA-256", sha1: "SHA-1" };

const purlOf = (name, version) => `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;

const hashesOf = (integrity = "") =>
  integrity.split(" ").flatMap((one) => {
    const [algorithm, digest] = one.split(/-(.*)/s);
    if (!HASHES[algorithm]) return [];
    return [{ alg: HASHES[algorithm], content: Buffer.from(digest, "base64").toString("hex") }];
  });

// What is written like "MIT OR Apache-2.0" is an expression, what is not in SPDX's form a name.
function licencesOf(licence) {
  if (typeof licence !== "string") return {};
  if (/ (OR|AND) /.test(licence)) return { licenses: [{ expression: licence }] };
  const isId = /^[\w.+-]+$/.test(licence);
  return { licenses: [{ license: isId ? { id: licence } : { name: licence } }] };
}

function componentOf([place, { version, integrity, license, optional }]) {
  const name = place.split("node_modules/").at(-1);
  const purl = purlOf(name, version);
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version,
    scope: optional ? "optional" : "required",
    purl,
    ...(integrity && { hashes: hashesOf(integrity) }),
    ...licencesOf(license),
  };
}

export function bomOf({ name, version, license }, { packages }) {
  const components = Object.entries(packages)
    .filter(([place, { dev, devOptional, link }]) => place && !dev && !devOptional && !link)
    .map(componentOf)
    .sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const isFirst = (one, index) => components[index - 1]?.purl !== one.purl;
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": purlOf(name, version),
        name,
        version,
        ...licencesOf(license),
      },
    },
    components: components.filter(isFirst),
  };
}

if (process.argv[1] === import.meta.filename)
  console.log(JSON.stringify(bomOf(read("package.json"), read("package-lock.json")), null, 2));
