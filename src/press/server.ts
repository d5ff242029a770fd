import { createApp } from "astro/app/entrypoint";
import { navFiles } from "../components/nav-files.ts";
import { getSite } from "../site/site-source.ts";

/** The templates as one program. */
export interface Press {
  /** Answers the address of a file with the file. */
  readonly app: { render(request: Request): Promise<Response> };
  /** Version -> name of the file with its whole tree, which its pages name; and under the empty string that of the icons. */
  navFileNames(): ReadonlyMap<string, string>;
}

export const app: Press["app"] = createApp({ streaming: false });

export function navFileNames(): ReadonlyMap<string, string> {
  return new Map([...navFiles(getSite())].map(([version, { name }]) => [version, name]));
}
