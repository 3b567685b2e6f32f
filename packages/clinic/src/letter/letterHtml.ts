/** A letter as a page that prints on A4: headings, tables and alternatives for everything drawn. */
import type { Letter } from "./letterOf.ts";

export function letterHtml(letter: Letter): string {
  const { head, figures, curve, reasons, next, methods, pictures } = letter;
  const list = (items: readonly string[]) => `<ul>${items.map((i) => `<li>${text(i)}</li>`).join("")}</ul>`;
  const shown = pictures.map(
    ({ bytes, caption }) =>
      `<figure><img src="data:${kindOf(bytes)};base64,${Buffer.from(bytes).toString("base64")}" alt="${text(caption)}"><figcaption>${text(caption)}</figcaption></figure>`,
  );
  return `<!doctype html>
<html lang="${letter.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(letter.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${text(letter.title)}</h1>
<dl>${head.map(([name, value]) => `<div><dt>${text(name)}</dt><dd>${text(value)}</dd></div>`).join("")}</dl>
<p class="answer">${text(letter.answer)}</p>
<div class="curve">${curve.svg}</div>
${shown.length > 0 ? `<div class="pictures">${shown.join("")}</div>` : ""}
<table>
<thead><tr><th scope="col">${text(figures.caption[0])}</th><th scope="col">${text(figures.caption[1])}</th></tr></thead>
<tbody>${figures.rows.map(([name, value]) => `<tr><th scope="row">${text(name)}</th><td>${text(value)}</td></tr>`).join("")}</tbody>
</table>
<h2>${text(reasons.title)}</h2>
${list(reasons.items)}
<h2>${text(next.title)}</h2>
${list(next.items)}
<h2>${text(methods.title)}</h2>
${methods.lines.map((line) => `<p class="small">${text(line)}</p>`).join("\n")}
</main>
</body>
</html>
`;
}

const style = `
@page { size: A4; margin: 18mm; }
body { font: 11pt/1.45 system-ui, sans-serif; color: #1f2a2e; margin: 0; }
main { max-width: 178mm; margin: 0 auto; padding: 8mm 4mm; }
h1 { font-size: 18pt; margin: 0 0 4mm; }
h2 { font-size: 12pt; margin: 5mm 0 1mm; break-after: avoid; }
dl { margin: 0 0 4mm; }
dl div { display: flex; gap: 4mm; }
dt { width: 32mm; color: #566267; }
dd { margin: 0; }
.answer { font-size: 13pt; font-weight: 600; padding: 3mm 4mm; background: #e8f2ee; }
.pictures { display: flex; gap: 4mm; }
.pictures figure { margin: 0; flex: 1; }
.pictures img { width: 100%; }
table { border-collapse: collapse; width: 100%; margin-top: 3mm; }
th, td { text-align: left; vertical-align: top; padding: 1mm 3mm 1mm 0; border-bottom: 1px solid #e3e7e6; font-weight: 400; }
thead th { color: #566267; }
ul { margin: 0; padding-left: 5mm; }
.small { font-size: 9pt; color: #566267; margin: 1mm 0; overflow-wrap: anywhere; }
@media print { main { padding: 0; } }
`;

function kindOf(bytes: Uint8Array): string {
  return bytes[0] === 0x89 ? "image/png" : "image/jpeg";
}

function text(value: string): string {
  return value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
