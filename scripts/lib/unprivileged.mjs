// PostgreSQL refuses to run as root. An ordinary user runs it as is; root runs it under another identity.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fail } from "./failure.mjs";

const namespace = ["--user", "--map-user=1000", "--map-group=1000", "--"];
const shared = "/var/lib/arkivlots";

/**
 * How to run PostgreSQL's programs (in `binDir`) with data below `folder`. Returns
 * { folder, binDir, command(program, args) -> [command, args], options (for spawn), own(path) (give a file to that identity) }.
 */
export function unprivileged(folder, binDir) {
  const plain = {
    folder,
    binDir,
    options: {},
    own: () => {},
    command: (program, args) => [path.join(binDir, program), args],
  };
  if (process.getuid() !== 0) return plain;
  const data = fs.statSync(path.join(folder, "postgres"), { throwIfNoEntry: false });
  if (data && data.uid !== 0) return { ...plain, ...asUser(data.uid, data.gid) };
  if (!fs.existsSync(home(folder)) && namespaceWorks(folder, binDir)) {
    return {
      ...plain,
      command: (program, args) => ["unshare", [...namespace, path.join(binDir, program), ...args]],
    };
  }
  return inVarLib(folder, binDir);
}

const asUser = (uid, gid) => ({ options: { uid, gid }, own: (file) => fs.chownSync(file, uid, gid) });

const home = (folder) => path.join(shared, createHash("sha256").update(folder).digest("hex").slice(0, 16));

// Inside the namespace root is user 1000: it still owns root's files, but not those in another user's private folder.
function namespaceWorks(folder, binDir) {
  const probe = ["sh", "-c", 'test -x "$0" && test -w "$1"', path.join(binDir, "postgres"), folder];
  return spawnSync("unshare", [...namespace, ...probe], { stdio: "ignore" }).status === 0;
}

// Containers often forbid namespaces: use an account, and a place that it can reach (the checkout may be below /root).
function inVarLib(folder, binDir) {
  const { uid, gid } = account();
  const native = path.dirname(binDir);
  const { version } = JSON.parse(fs.readFileSync(path.join(native, "../package.json"), "utf8"));
  const copy = path.join(shared, `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    fs.mkdirSync(shared, { recursive: true, mode: 0o755 });
    fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(partial, copy);
  }
  const place = home(folder);
  fs.mkdirSync(place, { recursive: true, mode: 0o700 });
  fs.chownSync(place, uid, gid);
  const bin = path.join(copy, "bin");
  return {
    folder: place,
    binDir: bin,
    ...asUser(uid, gid),
    command: (program, args) => [path.join(bin, program), args],
  };
}

function account() {
  const id = (flag, name) => Number(spawnSync("id", [flag, name], { encoding: "utf8" }).stdout || NaN);
  const make = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "arkivlots"];
  if (Number.isNaN(id("-u", "arkivlots"))) spawnSync("useradd", make, { stdio: "ignore" });
  const name = ["arkivlots", "postgres", "nobody"].find((candidate) => id("-u", candidate) > 0);
  if (!name)
    fail(
      "PostgreSQL may not run as root and there is no other account; start Arkivlots as an ordinary user.",
    );
  return { uid: id("-u", name), gid: id("-g", name) };
}
