import type { APIRoute } from "astro";
import { matrixFile } from "../../core/props/matrix-files.ts";
import { getSite } from "../../site/site-source.ts";

/** The matrix as data; `MatrixFile` documents its shape. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(matrixFile(getSite()), undefined, 2), { headers: { "Content-Type": "application/json" } });
