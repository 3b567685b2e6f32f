/** What patients are asked to say in their own words before they sign, and what the listener should hear. */

export interface TeachBackQuestion {
  readonly id: string;
  readonly question: string;
  readonly listenFor: string;
}

export const teachBackQuestions = {
  id: "teach-back",
  version: "1",
  date: "2026-11-23",
  source:
    "Design choice, after the questions of the ISSCR patient handbook (http://www.closerlookatstemcells.org/What_to_Ask.html) and 45 CFR 46.116",
  questions: [
    {
      id: "options",
      question: "Which other ways do you have, doing nothing among them?",
      listenFor: "Doing nothing, a medicine, and at least one more.",
    },
    {
      id: "sure",
      question: "How sure is it that this gives you more hair?",
      listenFor: "It is not sure. It may do nothing, and it may fade.",
    },
    {
      id: "harm",
      question: "What harm can it do, and when would you call us?",
      listenFor: "Pain, redness, swelling, infection; call for fever, pus or growing pain.",
    },
    {
      id: "money",
      question: "What happens with your money if it does not work?",
      listenFor: "What the clinic's terms say on refunds.",
    },
    {
      id: "change-mind",
      question: "What can you do if you change your mind?",
      listenFor: "Say so at any time, without a reason and without losing care.",
    },
  ],
} as const satisfies { readonly questions: readonly TeachBackQuestion[]; readonly [key: string]: unknown };
