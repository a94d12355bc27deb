import { pointsIn } from "./points";

const TEXT = "report-text";
export const TEXT_ID = TEXT;

/** Brings the word of a claim into the middle of the window. */
export function scrollToTrigger(claim: string, behavior: ScrollBehavior = "smooth"): void {
  // after the text is drawn
  requestAnimationFrame(() => {
    const word = document.querySelector(`#${TEXT} [data-trigger~="${CSS.escape(claim)}"]`);
    word?.scrollIntoView({ block: "center", behavior: calm() ? "instant" : behavior });
  });
}

/** The paragraph that is being read: the one at a third of the window's height. Its offset, null where there is none. */
export function readingAt(): number | null {
  const text = document.getElementById(TEXT)?.getBoundingClientRect();
  if (!text) return null;
  const found = document.elementFromPoint(text.left + text.width / 2, window.innerHeight / 3)?.closest("[data-start]");
  return found instanceof HTMLElement ? Number(found.dataset["start"]) : null;
}

/** Selects a stretch of the text, in code points, and brings it into the window. */
export function select(start: number, end: number): void {
  const all = [...document.querySelectorAll<HTMLElement>(`#${TEXT} [data-start]`)];
  const paragraph = all.findLast((one) => Number(one.dataset["start"]) <= start);
  if (!paragraph) return;
  const from = Number(paragraph.dataset["start"]);
  const first = position(paragraph, start - from);
  const last = position(paragraph, end - from);
  if (!first || !last) return;
  window.getSelection()?.setBaseAndExtent(...first, ...last);
  paragraph.scrollIntoView({ block: "center", behavior: calm() ? "instant" : "smooth" });
}

/** The text node and the offset in it, in UTF-16 units, of so many code points from the beginning of an element. */
function position(element: Element, points: number): [Node, number] | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = points;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    const length = pointsIn(text);
    if (left <= length) return [node, Array.from(text).slice(0, left).join("").length];
    left -= length;
  }
  return null;
}

const calm = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
