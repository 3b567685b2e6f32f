/** Builds SVG text. Everything that comes from data passes through here, so that a label can never become markup. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text made safe for an element's content or an attribute in double quotes. */
export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * One SVG element as text. Numbers are rounded to a hundredth of a pixel, so that the same data gives the same bytes
 * everywhere; attributes that are undefined are left out. Children are markup already made by this function, or text
 * passed through `escapeText`.
 */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === "number" ? rounded(value) : escapeText(String(value))}"`,
    )
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

function rounded(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`an SVG number must be finite, got ${value}`);
  return String(Math.round(value * 100) / 100 + 0);
}
