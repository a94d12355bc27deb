import { useLayoutEffect, useRef, useState } from "react";

/** The width of an element in CSS pixels, kept up to date; 0 until it is laid out. */
export function useWidth<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const seen = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    seen.observe(element);
    setWidth(Math.floor(element.clientWidth));
    return () => seen.disconnect();
  }, []);
  return { ref, width };
}
