// What a person sees on a web page, for the tour: finds things by their words and says where they are, in CSS pixels.
"use strict";

(() => {
  if (window.kioskGlance) return;

  const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

  const shown = (element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility !== "hidden";
  };

  const wordsOf = (element) => {
    const label = element.labels?.length ? element.labels[0].innerText : "";
    return plain(label || element.getAttribute("aria-label") || element.innerText || element.value);
  };

  const candidates = {
    control: 'a[href], button, input[type=submit], input[type=radio], input[type=checkbox], summary, [role="button"]',
    field: "input:not([type=hidden]), textarea, select",
  };

  const find = (kind, words) => {
    const fits = [...document.querySelectorAll(candidates[kind])].filter(shown);
    return (
      fits.find((element) => element.id === words || wordsOf(element) === words) ??
      fits.find((element) => wordsOf(element).startsWith(words))
    );
  };

  const placed = (element) => {
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const top = document.elementFromPoint(x, y);
    const reached = top !== null && (element.contains(top) || top.contains(element) || top.control === element);
    return { x, y, width: box.width, height: box.height, reached, pageHeight: innerHeight };
  };

  window.kioskGlance = {
    locate(kind, words) {
      const element = find(kind, words);
      window.kioskTarget = element;
      return element ? placed(element) : null;
    },
    focused: () => window.kioskTarget !== undefined && document.activeElement === window.kioskTarget,
    value: () => window.kioskTarget?.value ?? "",
    options: () => [...(window.kioskTarget?.options ?? [])].map((option) => plain(option.text)),
    chosen: () => plain(window.kioskTarget?.selectedOptions?.[0]?.text),
    startPainting() {
      window.kioskPainted = false;
      requestAnimationFrame(() => requestAnimationFrame(() => (window.kioskPainted = true)));
    },
    painted: () => window.kioskPainted,
    frames: () => [...document.querySelectorAll("iframe")].map((frame) => {
      const box = frame.getBoundingClientRect();
      return { x: box.left + frame.clientLeft, y: box.top + frame.clientTop };
    }),
    reads: () => (document.readyState === "complete" ? plain(document.body?.innerText) : ""),
  };
})();
