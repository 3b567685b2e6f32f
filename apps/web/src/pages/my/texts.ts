/**
 * Words for the patient: short sentences, no jargon without its plain word, the bad news as plainly as the good. The
 * eye's threshold (about 43 hairs/cm²) is what dermatologists saw reliably in one study of photographs, as the project's
 * register of claims cites it.
 */
export const texts = {
  title: "My hair",
  next: "Your next date",
  noDate: "No date is set. Your clinic will tell you.",
  answer: "Is it working?",
  cannotTellYet: "We cannot tell yet.",
  tooEarly:
    "A change can be told once your hair has been measured before and after. Until then nobody can know, and that is normal.",
  tooSmall:
    "The difference so far is smaller than what two countings of the same spot can differ by. That neither means that it works nor that it does not.",
  more: "There is more hair at this spot than before.",
  less: "There is less hair at this spot than before.",
  moreWhy: "The difference is larger than what counting can get wrong.",
  lessWhy:
    "The difference is larger than what counting can get wrong. Your clinic will talk with you about what it can mean and what the choices are.",
  visible: "Other people notice a difference from about 43 hairs per cm².",
  curve: "Your curve",
  curveNote:
    "Each dot is one counting. The bar through it shows how sure it is. Dots within the grey band cannot be told apart from where you began.",
  noCurve: "Your curve begins with the first counted picture.",
  normal: "What is normal now",
  /** How the protocol marks what is only expected; said in plain words instead. */
  expectedMark: / Expected, not established\.$/,
  expected: "This is what people are told to expect. It has not been proven for this treatment.",
  dates: "My dates",
  held: "done",
  planned: "planned",
  noCourse: "Nothing here yet",
  noCourseHint: "When your clinic has opened your course, you see your own curve and dates here.",
  pictures: "Pictures",
} as const;
