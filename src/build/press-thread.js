import { workerData } from "node:worker_threads";
import { build } from "astro";

/**
 * Astro would first write types and a store of content into Strata's own folder, which nothing here reads and which may not be writable.
 * @type {object}
 */
const options = { sync: false };
await build({ root: workerData, logLevel: "warn" }, options);
