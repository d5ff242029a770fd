import type { APIRoute, GetStaticPaths } from "astro";
import { MATRIX_FOLDER, matrixUrl } from "../../core/props/matrix.ts";
import { matrixCsv } from "../../core/props/matrix-files.ts";
import { getSite } from "../../site/site.ts";

/** The matrix as a table for spreadsheets. */
export const getStaticPaths = (async () =>
  matrixUrl(await getSite()) === undefined ? [] : [{ params: { matrix: MATRIX_FOLDER } }]) satisfies GetStaticPaths;

export const GET: APIRoute = async () =>
  new Response(matrixCsv(await getSite()), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
