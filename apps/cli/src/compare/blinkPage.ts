/** A page of its own, without any file beside it: two registered pictures to blink or slide over each other. */
import { escapeText } from "./escapeText.ts";

export interface BlinkPageOptions {
  readonly title: string;
  /** Both pictures side by side, drawn. */
  readonly svg: string;
  /** Addresses of the first picture and of the second one laid on it, and the drawn hairs; null when they do not fit. */
  readonly layers: { readonly before: string; readonly after: string; readonly hairs: string } | null;
}

export function blinkPage({ title, svg, layers }: BlinkPageOptions): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
<style>
body{margin:0;padding:1rem;background:#10191c;color:#fff;font:16px/1.5 system-ui,sans-serif}
main{max-width:80rem;margin:auto}
.stack{position:relative;line-height:0}
.stack img{width:100%}
.stack .after{position:absolute;inset:0;clip-path:inset(0 0 0 var(--cut,50%))}
.stack .hairs{position:absolute;inset:0}
.stack .hairs svg{width:100%;height:100%}
.controls{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:1rem 0}
button{font:inherit;padding:.6rem 1rem;border-radius:.4rem;border:1px solid #9bb;background:#1b2a2f;color:#fff}
button:focus-visible,input:focus-visible{outline:3px solid #6cc4ff}
input[type=range]{flex:1;min-width:12rem}
</style></head><body><main>
<h1>${escapeText(title)}</h1>
${layers === null ? "" : stack(layers)}
${svg}
</main></body></html>
`;
}

function stack({ before, after, hairs }: NonNullable<BlinkPageOptions["layers"]>): string {
  return `<div class="controls">
<button type="button" id="blink" aria-pressed="false">Blink</button>
<label for="slide">First picture left, second right of</label><input type="range" id="slide" min="0" max="100" value="50">
<label><input type="checkbox" id="show"> hairs</label>
</div>
<div class="stack" id="stack"><img src="${before}" alt="first picture"><img class="after" src="${after}" alt="second picture, laid on the first"><div class="hairs" hidden id="drawn">${hairs.replace(/<rect [^>]*fill="#26323a"[^>]*\/>/, "")}</div></div>
<script>
const stack = document.getElementById("stack"), slide = document.getElementById("slide"), blink = document.getElementById("blink");
const cut = (value) => stack.style.setProperty("--cut", value + "%");
slide.oninput = () => cut(slide.value);
document.getElementById("show").onchange = (event) => { document.getElementById("drawn").hidden = !event.target.checked; };
let timer = 0;
blink.onclick = () => {
  const on = timer === 0;
  blink.setAttribute("aria-pressed", String(on));
  if (!on) { clearInterval(timer); timer = 0; cut(slide.value); return; }
  let second = false;
  timer = setInterval(() => { second = !second; cut(second ? 0 : 100); }, 700);
};
</script>`;
}
