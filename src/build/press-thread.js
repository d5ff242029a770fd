import { once } from "node:events";
import { parentPort } from "node:worker_threads";
import { build } from "astro";

const [{ root, env }] = await once(/** @type {import("node:worker_threads").MessagePort} */ (parentPort), "message");
// Astro's configuration is a file that Astro itself reads: variables are how it learns what is being built.
Object.assign(process.env, env);
/**
 * Astro would first write types and a store of content into Strata's own folder, which nothing here reads and which may not be writable.
 * @type {object}
 */
const options = { sync: false };
await build({ root, logLevel: "warn" }, options);
