// Runs before the first paint, so that nothing that a reader chose flashes or moves. The keys are those of STORAGE_KEY in src/contract.ts.
try {
  const root = document.documentElement;
  const theme = localStorage.getItem("strata:theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.toggleAttribute("data-banner-small", localStorage.getItem("strata:banner") === "small");
  root.toggleAttribute("data-has-progress", localStorage.getItem("strata:progress") !== null);
} catch {
  // Storage is refused: the system's theme stands.
}
