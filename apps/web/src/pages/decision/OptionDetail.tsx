/** One option: the same parts for each, in the same order, each number with its people and source. */
import type { AidOption, DecisionView } from "@anagen/clinic/contract";
import { hundredPeople } from "@anagen/figures";
import { type ReactNode, useId } from "react";
import { dateInWords } from "../../words/dates.ts";
import { numberInWords } from "../../words/numbers.ts";
import { useSay } from "../../words/useSay.ts";
import styles from "./decision.module.css";
import { certaintyNames, costOf } from "./OptionTable.tsx";

export interface OptionDetailProps {
  readonly view: DecisionView;
  readonly option: AidOption;
}

export function OptionDetail({ view, option }: OptionDetailProps) {
  const say = useSay();
  const status = option.status.find((s) => s.jurisdiction === view.route.jurisdiction);
  return (
    <article className={styles.option} aria-labelledby={`option-${option.id}`}>
      <h3 id={`option-${option.id}`}>{say(option.title)}</h3>
      <div className={styles.parts}>
        <Part title={say("What it is")}>{say(option.whatItIs)}</Part>
        <Part title={say("What it is like")}>{say(option.whatItIsLike)}</Part>
        <Part title={say("What speaks for it")}>
          <List items={option.speaksFor.map((text) => say(text))} />
        </Part>
        <Part title={say("What speaks against it")}>
          <List items={option.speaksAgainst.map((text) => say(text))} />
        </Part>
        <Part title={say("What it does to hair")}>
          <p>{say(option.effect.told.text, option.effect.told.values)}</p>
          <p className="small soft">
            {say(certaintyNames[option.effect.certainty])} · {say(option.effect.source)},{" "}
            {dateInWords(view.today)}
            {option.effect.trials.length > 0 && `: ${option.effect.trials.join(", ")}`}
          </p>
        </Part>
        <Part title={say("Of 100 people who have it")}>
          {option.frequencies.length === 0 && <p>{say("Not known: nobody has counted it well enough.")}</p>}
          {option.frequencies.map((frequency) => (
            <Frequency key={frequency.what} frequency={frequency} />
          ))}
        </Part>
        <Part title={say("What nobody knows")}>{say(option.notKnown)}</Part>
        <Part title={say("The law where the clinic is")}>
          {status === undefined ? (
            <p>{say("Not held here. Ask the clinic.")}</p>
          ) : (
            <>
              <p>{say(status.says)}</p>
              <p className="small soft">{status.source}</p>
            </>
          )}
        </Part>
        <Part title={say("What it costs here")}>
          {costOf(view, option.id) ?? say("The clinic has not told. Ask before you decide.")}
        </Part>
        <Part title={say("Where this is from")}>
          <span className="small">
            {say(option.source)} · {dateInWords(view.aid.date)}
          </span>
        </Part>
      </div>
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h4>{title}</h4>
      <div className="stack-tight">{children}</div>
    </div>
  );
}

function List({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.plainList}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function Frequency({ frequency }: { readonly frequency: AidOption["frequencies"][number] }) {
  const say = useSay();
  const id = useId();
  const { kind, what, per100, compared, atMost, people, within, source, grade } = frequency;
  const number = numberInWords(per100, per100 < 10 && !Number.isInteger(per100) ? 1 : 0);
  const sentence = atMost ? say("At most {{n}} of 100", { n: number }) : say("{{n}} of 100", { n: number });
  const svg = hundredPeople({
    id,
    of100: per100,
    kind,
    isBound: atMost,
    title: sentence,
    description: say(what),
  });
  return (
    <div className={styles.frequency}>
      <p>
        <strong>{sentence}</strong> – {say(what)}
        {compared && (
          <>
            {" "}
            (
            {say("with {{other}}: {{n}} of 100", {
              other: say(compared.to),
              n: numberInWords(compared.per100, 0),
            })}
            )
          </>
        )}
      </p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: figures escape every text that they draw */}
      <div dangerouslySetInnerHTML={{ __html: svg }} />
      <p className="small soft">
        {say("{{people}} people, {{within}}", { people, within: say(within) })} · {source} ·{" "}
        {say("Grade {{grade}}", { grade })}
      </p>
    </div>
  );
}
