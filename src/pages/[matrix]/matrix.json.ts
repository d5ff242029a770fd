import type { APIRoute, GetStaticPaths } from "astro";
import { MATRIX_FOLDER, matrixUrl } from "../../core/props/matrix.ts";
import { matrixFile } from "../../core/props/matrix-files.ts";
import { getSite } from "../../site/site.ts";

/** The matrix as data; `MatrixFile` documents its shape. */
export const getStaticPaths = (async () =>
  matrixUrl(await getSite()) === undefined ? [] : [{ params: { matrix: MATRIX_FOLDER } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(matrixFile(await getSite()), undefined, 2), { headers: { "Content-Type": "application/json" } });
