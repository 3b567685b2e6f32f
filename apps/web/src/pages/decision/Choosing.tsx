/** What matters to the patient, and what they choose. */
import type { DecisionView, OptionId } from "@anagen/clinic/contract";
import { Choice, WordsField } from "../../forms/fields/index.ts";
import { Notice } from "../../parts/Notice.tsx";
import { useSay } from "../../words/useSay.ts";
import { type DecisionForm, instantNow } from "./decisionForm.ts";

export interface ChoosingProps {
  readonly view: DecisionView;
  readonly form: DecisionForm;
}

export function Choosing({ view, form }: ChoosingProps) {
  const say = useSay();
  const { chosen, optionsShown, terms } = form.watch();
  const unseen = view.aid.options.filter((o) => !optionsShown.some((s) => s.option === o.id));
  const choose = (option: OptionId | null) => {
    form.setValue("chosen", option);
    form.setValue("chosenAt", option === null ? null : instantNow());
  };
  return (
    <section className="stack" aria-labelledby="choice">
      <h2 id="choice">{say("The choice")}</h2>
      <WordsField
        control={form.control}
        name="matters"
        label={say("What matters most to the patient")}
        rows={2}
      />
      {(unseen.length > 0 || terms === null) && (
        <Notice tone="caution" title={say("Not shown yet")}>
          <p>
            {[
              ...unseen.map((o) => say(o.title)),
              ...(terms === null ? [say("No guarantee, and your money")] : []),
            ].join(" · ")}
          </p>
        </Notice>
      )}
      <Choice<OptionId | null>
        label={say("The patient chooses")}
        value={chosen}
        answers={[
          ...view.aid.options.map((o) => [o.id, say(o.title)] as const),
          [null, say("No choice yet")] as const,
        ]}
        onChoose={choose}
      />
    </section>
  );
}
