/** What two baselines of one site tell: how small a change can be told from measuring error here later on. */
import { siteRepeatability, statedIsWorthPairs } from "@anagen/care";
import type { Comparison } from "@anagen/trichometry";
import { numberInWords } from "../../words/numbers.ts";
import { useSay } from "../../words/useSay.ts";

type ChangeSet = NonNullable<Comparison["changes"]>;

const shown = {
  densityPerCm2: "Density",
  meanDiameterUm: "Mean diameter",
} as const satisfies Partial<Record<keyof ChangeSet, string>>;

export function BaselineRepeat({ changes }: { readonly changes: ChangeSet | null }) {
  const say = useSay();
  const rows = Object.entries(shown).flatMap(([name, label]) => {
    const smallest = smallestChange(changes?.[name as keyof typeof shown]);
    return smallest === null ? [] : [{ label, ...smallest }];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="repeat">
      <h2 id="repeat">{say("What two baselines tell")}</h2>
      <p className="soft">
        {say(
          "Nothing was done between these two, so they differ by measuring error only. Told later at this site:",
        )}
      </p>
      <ul>
        {rows.map(({ label, whole, paired, unit }) => (
          <li key={label}>
            {say(
              "{{what}}: a change from {{paired}} {{unit}} when hairs are matched, from {{whole}} {{unit}} otherwise",
              {
                what: say(label),
                paired: numberInWords(paired, paired < 10 ? 1 : 0),
                whole: numberInWords(whole, whole < 10 ? 1 : 0),
                unit,
              },
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The smallest change at 95 %, for pictures whose hairs are matched and for others. */
function smallestChange(change: ChangeSet[keyof typeof shown] | undefined) {
  const { paired, unpaired } = change ?? {};
  if (!paired || !unpaired) return null;
  const { before, after } = unpaired;
  const stated = Math.sqrt((before.sd ** 2 + after.sd ** 2) / 2);
  const own = siteRepeatability([[before.value, after.value]], {
    sem: stated,
    worthPairs: statedIsWorthPairs,
  });
  const { low, high, value, unit } = paired.change;
  return { paired: Math.max(high - value, value - low, Math.abs(value)), whole: own.sdc, unit };
}
