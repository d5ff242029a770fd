import type { APIRoute } from "astro";
import { changesFeed } from "../core/props/feed.ts";
import { getSite } from "../site/site-source.ts";

/** The changes of all released versions, for feed readers. */
export const GET: APIRoute = async () =>
  new Response(changesFeed(getSite()), { headers: { "Content-Type": "application/atom+xml; charset=utf-8" } });
