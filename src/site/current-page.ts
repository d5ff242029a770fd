/** The page that a content component is part of. Components of pages work nowhere else. */
export function currentPage(locals: App.Locals): NonNullable<App.Locals["page"]> {
  if (locals.page === undefined) throw new Error("A content component was used outside a page.");
  return locals.page;
}
