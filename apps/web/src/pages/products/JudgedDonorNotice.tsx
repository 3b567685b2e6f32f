/** What the rules say of a donor, with the words that the label must carry. */
import { type DonorFacts, judgeDonor } from "@anagen/care";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";

const uses = {
  permitted: "These cells may be used.",
  "permitted-with-warning": "These cells may be used under an exception, with warnings.",
  prohibited: "These cells may not be used yet.",
} as const;

export function JudgedDonorNotice({ facts }: { readonly facts: DonorFacts }) {
  const say = useSay();
  const { reasons, computed } = judgeDonor(facts);
  const { use, requiredLabels } = computed as { use: keyof typeof uses; requiredLabels: readonly string[] };
  return (
    <Notice tone={use === "permitted" ? "good" : "caution"} title={say(uses[use])}>
      {reasons.length > 0 && (
        <ul style={{ margin: 0, paddingLeft: "1.1em" }}>
          {reasons.map(({ text, says, detail }) => (
            <li key={text}>
              {detail === null ? "" : `${detail}: `}
              {say(says)}
            </li>
          ))}
        </ul>
      )}
      {requiredLabels.length > 0 && (
        <p>
          {say("The label carries:")} <strong>{requiredLabels.join(" · ")}</strong>
        </p>
      )}
    </Notice>
  );
}
