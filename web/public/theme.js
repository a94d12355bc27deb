// Runs before the first paint, so that a chosen theme does not flash; src/shell/theme.ts keeps the choice.
try {
  var chosen = localStorage.getItem("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch (_refused) {
  // storage is switched off: the system's theme holds
}
