import type { APIRoute } from "astro";
import { matrixCsv } from "../../core/props/matrix-files.ts";
import { getSite } from "../../site/site-source.ts";

/** The matrix as a table for spreadsheets. */
export const GET: APIRoute = async () => new Response(matrixCsv(getSite()), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
