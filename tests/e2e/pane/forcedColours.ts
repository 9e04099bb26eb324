// Owns what a pane must keep where the system replaces every colour, as Windows' contrast themes do.
// Promises findings in words: chosen things that look like the others, meters and marks without shape, a focus that is not seen.
import type { Page } from "playwright-core";

/**
 * What loses its meaning in forced colours.
 * @param page in `forcedColors: "active"`
 */
export function weakInForcedColours(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = (element: Element): string => `${element.tagName.toLowerCase()} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 60)}`;
    const isShown = (element: Element): boolean => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
    const shown = (selector: string): Element[] => [...document.querySelectorAll(`#pane ${selector}`)].filter(isShown);
    const looks = (element: Element): string => {
      const parts = [element, ...element.querySelectorAll("*")].filter(isShown);
      const pseudo = (part: Element, which: string): string => {
        const style = getComputedStyle(part, which);
        return style.content === "none" ? "" : [style.backgroundColor, style.borderTopStyle, style.borderBottomWidth, style.width].join();
      };
      return parts.map((part) => {
        const style = getComputedStyle(part);
        return [style.backgroundColor, style.color, style.borderTopWidth, style.borderTopStyle, style.borderTopColor, style.borderLeftWidth, style.outlineStyle, style.fontWeight, pseudo(part, "::before"), pseudo(part, "::after"), part.tagName === "path" ? part.getAttribute("d") : ""].join();
      }).join(";");
    };
    // What is chosen must look another way than what is not.
    const chosen = ["[role=tab][aria-selected]", "[role=option][aria-selected]", "button[aria-pressed]"].flatMap((selector) => {
      const all = shown(selector);
      const isOn = (element: Element): boolean => element.getAttribute("aria-selected") === "true" || element.getAttribute("aria-pressed") === "true";
      const others = new Set(all.filter((element) => !isOn(element)).map(looks));
      return all.filter(isOn).filter((element) => others.has(looks(element))).map((element) => `looks as if not chosen: ${named(element)}`);
    });
    // A picture that is made of filled boxes needs boxes that differ from the ground.
    const background = getComputedStyle(document.querySelector("#pane main") ?? document.body).backgroundColor;
    const drawn = shown("[role=img], [role=meter], [role=progressbar]").filter((element) => element.tagName !== "svg").filter((element) => {
      const parts = [element, ...element.querySelectorAll("*")].filter(isShown);
      return parts.every((part) => {
        const style = getComputedStyle(part);
        const hasShape = [style.borderTopStyle, style.borderLeftStyle, style.outlineStyle].some((line) => line !== "none");
        const isFilled = style.backgroundColor !== background && style.backgroundColor !== "rgba(0, 0, 0, 0)";
        return !hasShape && !isFilled && part.tagName !== "path" && (part.textContent ?? "").trim() === "";
      });
    }).map((element) => `has no shape: ${named(element)}`);
    // A button without a border, a link without a line look like a text.
    const bare = [...shown("main button.fui-Button"), ...shown("main .fui-Link")].filter((element) => {
      const style = getComputedStyle(element);
      return style.borderTopStyle === "none" && style.backgroundColor === background && element.querySelector("svg") === null && style.textDecorationLine === "none";
    }).map((element) => `looks like a text: ${named(element)}`);
    return [...chosen, ...drawn, ...bare];
  });
}
