import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Each thread loads the program anew; what Node made of its modules is kept, as it is for the command.
enableCompileCache(join(import.meta.dirname, "../../.astro/node"));
await import("./worker.ts");
