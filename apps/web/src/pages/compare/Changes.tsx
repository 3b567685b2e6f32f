/** What changed over the common area, hair by hair, with what plain subtraction would have said beside it. */
import type { Changes as ChangeSet, Comparison, QuantityChange } from "@anagen/trichometry";
import { differenceInWords, estimateInWords } from "../../words/estimateInWords.ts";
import { numberInWords } from "../../words/numbers.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./compare.module.css";

const shown = {
  hairs: "Hairs of the common area",
  densityPerCm2: "Density",
  meanDiameterUm: "Mean diameter",
  terminalShare: "Terminal hairs",
  vellusShare: "Vellus hairs",
  hairsPerUnit: "Hairs per unit",
  occupiedUnits: "Units with a hair",
} as const satisfies Partial<Record<keyof ChangeSet, string>>;

export function Changes({ comparison }: { readonly comparison: Comparison }) {
  const say = useSay();
  const { changes, registration, units } = comparison;
  if (changes === null || registration.status === "refused") return null;
  const count = (fate: string) => units.filter((unit) => unit.fate === fate).length;
  const [most, least] = registration.stretchPercent;
  return (
    <>
      <section aria-labelledby="changes">
        <h2 id="changes">{say("What changed")}</h2>
        <ul className={styles.changes}>
          {Object.entries(shown).map(([name, label]) => (
            <Quantity key={name} label={say(label)} change={changes[name as keyof typeof shown]} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="units">
        <h2 id="units">{say("Follicular units")}</h2>
        <p>
          {say("{{kept}} kept, {{emptied}} emptied, {{regrown}} with hair again.", {
            kept: count("kept"),
            emptied: count("emptied"),
            regrown: count("regrown"),
          })}{" "}
          <span className="soft">
            {say("An empty opening may be resting hair (telogen or kenogen); it is not yet a lost follicle.")}
          </span>
        </p>
      </section>
      <section aria-labelledby="registration">
        <h2 id="registration">{say("How sure it is the same spot")}</h2>
        <p className="soft">
          {say(
            "{{met}} of {{compared}} units fall on each other, {{chance}} would by chance (p < {{p}}); turned by {{turn}}°, stretched by {{least}} to {{most}} %, {{overlap}} % of the area in common.",
            {
              met: registration.unitsMet ?? 0,
              compared: registration.unitsCompared ?? 0,
              chance: numberInWords(registration.unitsMetByChance ?? 0, 1),
              p: (registration.pValue ?? 1).toExponential(0),
              turn: numberInWords(registration.rotationDeg ?? 0, 1),
              least: numberInWords(Math.min(most, least), 1),
              most: numberInWords(Math.max(most, least), 1),
              overlap: Math.round(100 * (registration.overlapShare ?? 0)),
            },
          )}
        </p>
        {registration.warnings.map(({ code, sentence }) => (
          <p key={code}>{sentence}</p>
        ))}
      </section>
    </>
  );
}

function Quantity({ label, change }: { readonly label: string; readonly change: QuantityChange }) {
  const say = useSay();
  const { paired, unpaired, narrowing } = change;
  if (paired === null) return null;
  const { low, high } = paired.change;
  const verdict = low > 0 ? say("more") : high < 0 ? say("less") : say("no change beyond error");
  return (
    <li>
      <div className="row between">
        <span>{label}</span>
        <span className="soft small">{verdict}</span>
      </div>
      <strong>{differenceInWords(paired.change)}</strong>
      <span className="soft small">
        {estimateInWords(paired.before).whole} → {estimateInWords(paired.after).whole}
      </span>
      {unpaired !== null && (
        <span className="soft small">
          {say("Without matching hairs: {{difference}}", { difference: differenceInWords(unpaired.change) })}
          {narrowing !== null &&
            narrowing > 1 &&
            `; ${say("matching is {{times}} times as sharp", { times: numberInWords(narrowing, 1) })}`}
        </span>
      )}
    </li>
  );
}
