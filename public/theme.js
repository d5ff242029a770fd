// Runs before the first paint, so that a chosen theme never flashes. The key is STORAGE_KEY.theme of src/contract.ts.
try {
  const theme = localStorage.getItem("strata:theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused: the system's theme stands.
}
