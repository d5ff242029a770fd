/**
 * Scrolls `scroller`, and nothing around it, as little as needed for `target` to lie inside it with some margin.
 * `scrollIntoView` would also scroll the page.
 */
export function revealIn(scroller: Element, target: Element): void {
  const frame = scroller.getBoundingClientRect();
  const box = target.getBoundingClientRect();
  const margin = Math.min(frame.height / 4, 96);
  const above = frame.top + margin - box.top;
  const below = box.bottom - (frame.bottom - margin);
  if (above > 0) scroller.scrollTop -= above;
  else if (below > 0) scroller.scrollTop += below;
}
