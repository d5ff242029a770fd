import { defineRouteMiddleware } from "@astrojs/starlight/route-data";

/** A page's sidebar holds the pages of its own version, as it does on every versioned site. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const version = route.id.split("/")[0];
  const own = route.sidebar.find(({ label }) => label === version);
  if (own) route.sidebar = own.entries;
});
