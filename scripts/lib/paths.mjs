// Where things are. Everything hangs on this file's own place, so the scripts work from any current folder.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** An absolute path inside the project. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** The folder of everything the installation owns: database, files, secrets, logs. */
export const dataDir = () => path.resolve(root, process.env.DATA_DIR || ".data");

export const nextCli = inRoot("node_modules/next/dist/bin/next");

/** node's arguments for a TypeScript script that loads server-only modules. */
export const tsx = (file) => ["--conditions=react-server", "--import", "tsx", file];
