/** The answer in one sentence, for each of both readers. */
import { chance, plain, signed } from "../reasons/words.ts";
import type { Numbers } from "./assess.ts";
import type { Verdict, VerdictName } from "./verdict.ts";

export function headlineOf(verdict: VerdictName, numbers: Numbers | null): Verdict["headline"] {
  if (numbers === null && verdict === "too-early")
    return {
      clinician: "Too early: no picture has been taken since the treatment.",
      patient: "It is too early to tell. The first pictures after the treatment are still to come.",
    };
  if (numbers === null)
    return {
      clinician: "Cannot tell: there is no pair of pictures that may be compared.",
      patient: "We cannot tell: there are no pictures that may be compared.",
    };
  const { effect, posterior, heldProbability } = numbers;
  const size = `${signed(effect.value)} hairs/cm² (${signed(effect.value - 1.96 * effect.sd)} to ${signed(effect.value + 1.96 * effect.sd)})`;
  const probability = `probability ${percent(posterior.more)}`;
  const sentences: Record<VerdictName, Verdict["headline"]> = {
    more: {
      clinician: `More hair than it would have had: ${size}, ${probability}.`,
      patient: `You have more hair than you would have had without the treatment: about ${plain(effect.value)} more on each square centimetre. The chance that this is true is ${chance(posterior.more)}.`,
    },
    holding: {
      clinician: `Holding: a loss of more than 10 % since baseline is excluded (${percent(heldProbability)}); effect ${size}, ${probability}.`,
      patient:
        "Your hair is holding: there is no loss worth naming. We cannot tell whether you have more than you would have had.",
    },
    losing: {
      clinician: `Losing: less hair than at baseline; effect ${size}, ${probability}.`,
      patient: "You have less hair than at the start, and more than counting errors can explain.",
    },
    "too-early": {
      clinician: `Too early: month ${numbers.month.toFixed(1)}; so far ${size}.`,
      patient: "It is too early to tell.",
    },
    "cannot-tell": {
      clinician: `Cannot tell yet: effect ${size}, ${probability}.`,
      patient: "We cannot tell yet whether it works.",
    },
  };
  return sentences[verdict];
}

function percent(p: number): string {
  if (p > 0.995) return "above 99 %";
  return p < 0.005 ? "below 1 %" : `${Math.round(100 * p)} %`;
}
