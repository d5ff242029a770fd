import { workerData } from "node:worker_threads";
import { build } from "astro";

await build({ root: workerData as string, logLevel: "warn" });
