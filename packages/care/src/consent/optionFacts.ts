/**
 * What is told of each option, in equal detail and plain words, as dated facts with their sources. Effects on hair are not
 * here: they are computed from the trials when the aid is made. Every frequency has the denominator 100.
 */

export interface OptionFrequency {
  /** Something wished for, or something not wished for. */
  readonly kind: "gain" | "harm";
  /** "An itching scalp". */
  readonly what: string;
  /** Of 100 people who had it; a bound where `atMost`. */
  readonly per100: number;
  /** Of 100 people who had the other thing (placebo, sham); null where there was none to compare with. */
  readonly compared: { readonly to: string; readonly per100: number } | null;
  /** Nobody had it: `per100` is how many it could still be, at 95 %. */
  readonly atMost: boolean;
  readonly people: number;
  readonly within: string;
  readonly source: string;
  readonly grade: "A" | "B" | "M";
}

export interface OptionStatus {
  /** As in the table of jurisdictions. */
  readonly jurisdiction: string;
  readonly says: string;
  readonly source: string;
}

export interface OptionFacts {
  readonly id: string;
  readonly title: string;
  readonly whatItIs: string;
  readonly whatItIsLike: string;
  readonly speaksFor: readonly string[];
  readonly speaksAgainst: readonly string[];
  readonly frequencies: readonly OptionFrequency[];
  readonly notKnown: string;
  readonly status: readonly OptionStatus[];
  readonly source: string;
}

const drugs2023 = "https://pmc.ncbi.nlm.nih.gov/articles/PMC10251294";
const minoxidilTable = "https://pmc.ncbi.nlm.nih.gov/articles/PMC6691938/table/T0002";
const prpReview = "Review of 24 papers, doi 10.1055/s-0038-1660845";
const alert2020 =
  "FDA consumer alert, 22 Jul 2020: https://www.fda.gov/vaccines-blood-biologics/consumers-biologics/consumer-alert-regenerative-medicine-products-including-stem-cells-and-exosomes";

/** Nobody of 212 in four trials had a serious event: at most 3/n at 95 %, exactly 1 − 0.05^(1/212). */
const noSeriousOf212 = 1.4;

export const optionFacts = {
  id: "option-facts",
  version: "1",
  date: "2026-11-23",
  source: "Named with each fact; what is from memory says so (grade M)",
  options: [
    {
      id: "nothing",
      title: "Doing nothing",
      whatItIs: "No treatment. Hair can be measured again at any time, and you can start later.",
      whatItIsLike: "No visits, no wounds, no medicine. Some people use hair fibres, a cut or a wig.",
      speaksFor: ["No harm from treatment.", "No cost.", "You stay free to take part in trials."],
      speaksAgainst: [
        "Pattern hair loss usually goes on slowly.",
        "Follicles that are lost do not come back by waiting.",
      ],
      frequencies: [],
      notKnown:
        "How fast your own hair will thin. Two measurements some months apart tell more than any average.",
      status: [],
      source: "Placebo groups of the drug trials in the register lost hair over the years",
    },
    {
      id: "minoxidil",
      title: "Minoxidil",
      whatItIs: "A liquid or foam that you put on the scalp, or a tablet.",
      whatItIsLike:
        "Once or twice a day, for as long as you want the effect. First results take some months.",
      speaksFor: ["The best studied option together with finasteride.", "You can stop at any time."],
      speaksAgainst: [
        "The gain goes when you stop (from memory).",
        "More hairs may fall in the first weeks.",
        "Tablets can affect the heart and blood pressure (from memory).",
      ],
      frequencies: [
        {
          kind: "harm",
          what: "An itching scalp (men, 5 % liquid)",
          per100: 4,
          compared: null,
          atMost: false,
          people: 139,
          within: "48 weeks",
          source: minoxidilTable,
          grade: "A",
        },
        {
          kind: "harm",
          what: "More shedding at first (women, 5 % foam)",
          per100: 13,
          compared: null,
          atMost: false,
          people: 50,
          within: "24 weeks",
          source: "Blume-Peytavi 2011, in the register of trials",
          grade: "A",
        },
        {
          kind: "harm",
          what: "Hair on the face (women, 5 % foam)",
          per100: 33,
          compared: null,
          atMost: false,
          people: 50,
          within: "24 weeks",
          source: "Blume-Peytavi 2011, in the register of trials",
          grade: "A",
        },
      ],
      notKnown: "Who will respond cannot be told beforehand.",
      status: [
        {
          jurisdiction: "US",
          says: "The liquid and the foam are approved for pattern hair loss. The tablet is not.",
          source: `${drugs2023} ; the tablet: from memory`,
        },
      ],
      source: drugs2023,
    },
    {
      id: "finasteride-or-dutasteride",
      title: "Finasteride or dutasteride",
      whatItIs: "A tablet for men that lowers the hormone that makes follicles shrink.",
      whatItIsLike: "One tablet a day, for as long as you want the effect. First results take some months.",
      speaksFor: ["Large trials against placebo.", "Slows further loss as well."],
      speaksAgainst: [
        "The gain goes when you stop (from memory).",
        "It can affect sex life and mood.",
        "Not for women who can become pregnant: it can harm an unborn boy.",
      ],
      frequencies: [
        {
          kind: "harm",
          what: "A problem with sex life (men, finasteride 1 mg)",
          per100: 4,
          compared: { to: "placebo", per100: 2 },
          atMost: false,
          people: 1879,
          within: "12 months",
          source:
            "36 of 945 against 20 of 934, from the maker's label as retold at https://www.keeps.com/learn/how-does-finasteride-work-video",
          grade: "B",
        },
      ],
      notKnown: "How often problems last after stopping.",
      status: [
        {
          jurisdiction: "US",
          says: "Finasteride 1 mg is approved for men with pattern hair loss. Dutasteride is not approved for hair.",
          source: `${drugs2023} ; dutasteride: from memory`,
        },
      ],
      source: drugs2023,
    },
    {
      id: "low-level-light",
      title: "Low-level light",
      whatItIs: "A comb, cap or helmet that shines red light on the scalp.",
      whatItIsLike: "At home, some minutes, about three times a week. It does not hurt.",
      speaksFor: ["No wound and no medicine.", "Tested against devices that gave no active light."],
      speaksAgainst: ["You must go on with it.", "Many trials were paid for by makers of devices."],
      frequencies: [],
      notKnown:
        "How often side effects come, and what happens after years. Itching and shedding were reported.",
      status: [
        {
          jurisdiction: "US",
          says: "32 home devices were cleared by January 2020. Cleared is less than approved.",
          source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC8675345",
        },
      ],
      source: "https://pmc.ncbi.nlm.nih.gov/articles/PMC3986893",
    },
    {
      id: "prp",
      title: "Platelet-rich plasma",
      whatItIs: "Part of your own blood, put back into the scalp with needles.",
      whatItIsLike: "Blood is taken, then many small injections. Usually three visits, then repeats.",
      speaksFor: ["Your own blood.", "Serious harm was not seen in the trials of hair."],
      speaksAgainst: [
        "Trials disagree: several saw no more hair than with salt water.",
        "It hurts for a while.",
        "It has to be repeated.",
      ],
      frequencies: [
        {
          kind: "gain",
          what: "Says the hair is much better (women)",
          per100: 13,
          compared: { to: "salt water", per100: 0 },
          atMost: false,
          people: 26,
          within: "6 months",
          source: "Puig 2016: https://pubmed.ncbi.nlm.nih.gov/27608205/ ; the hair count did not differ",
          grade: "A",
        },
        {
          kind: "harm",
          what: "A serious side effect: nobody of 35 had one",
          per100: 8.2,
          compared: null,
          atMost: true,
          people: 35,
          within: "6 months",
          source: "Shapiro 2020, in the register of trials; bound at 95 %, worked out",
          grade: "A",
        },
      ],
      notKnown: `How often pain, headache and swelling come: the reviews name them and do not count them (${prpReview}).`,
      status: [],
      source: prpReview,
    },
    {
      id: "surgery",
      title: "Hair transplant",
      whatItIs: "Follicles from the back of the head are moved to the thin or bald place.",
      whatItIsLike:
        "One long day under local anaesthetic, crusts for about two weeks, result after a year (from memory).",
      speaksFor: [
        "The only option that can bring hair to a bald place.",
        "Moved hair usually stays (from memory).",
      ],
      speaksAgainst: [
        "An operation, with scars.",
        "The hair around it goes on thinning.",
        "The hair that can be moved is limited.",
      ],
      frequencies: [],
      notKnown: "No trial in the register gives how many of 100 had which complication or result.",
      status: [],
      source: "Complications described at https://pmc.ncbi.nlm.nih.gov/articles/PMC6371733",
    },
    {
      id: "trial",
      title: "Taking part in a trial",
      whatItIs: "A study that tests a treatment. Chance may decide which treatment you get.",
      whatItIsLike: "Fixed visits and measurements. An ethics committee watches. You may leave at any time.",
      speaksFor: [
        "Close watch and free treatment, as a rule (from memory).",
        "What is learned helps others.",
      ],
      speaksAgainst: [
        "You may get placebo.",
        "Strict rules on who may take part, and on other medicines.",
        "A treatment now can keep you out of a trial later.",
      ],
      frequencies: [],
      notKnown:
        "Whether there is a trial near you that takes you. Registers such as clinicaltrials.gov list them.",
      status: [],
      source: "45 CFR 46.116; ISSCR handbook: http://www.closerlookatstemcells.org/What_to_Ask.html",
    },
    {
      id: "cells",
      title: "Cells",
      whatItIs: "Cells from your scalp or fat, or from a donor, put into the scalp with needles.",
      whatItIsLike:
        "Small pieces of skin or some fat are taken under local anaesthetic. The cells are separated, then injected. Visits for measuring up to 24 months.",
      speaksFor: [
        "Some trials saw more hairs or thicker hairs.",
        "It uses your own cells in every trial of cells for hair so far.",
      ],
      speaksAgainst: [
        "Not proven: other trials saw no difference.",
        "Where it worked, it often faded within a year.",
        "Most gains are smaller than an expert eye can see.",
        "Wounds where cells are taken and where they go in.",
      ],
      frequencies: [
        {
          kind: "gain",
          what: "Looked better on photographs (no group to compare with)",
          per100: 30,
          compared: null,
          atMost: false,
          people: 36,
          within: "12 months",
          source: "Harada 2023, in the register of trials",
          grade: "A",
        },
        {
          kind: "harm",
          what: "A mild reaction where it was injected; as often where placebo was injected",
          per100: 22,
          compared: null,
          atMost: false,
          people: 65,
          within: "12 months",
          source: "Tsuboi 2020, 14 of 65: https://www.medscape.com/viewarticle/927224",
          grade: "A",
        },
        {
          kind: "harm",
          what: "A serious side effect: nobody of 212 in four trials had one",
          per100: noSeriousOf212,
          compared: null,
          atMost: true,
          people: 212,
          within: "12 months",
          source: "Kuka 2020, Tsuboi 2020, Harada 2023, Elmaadawi 2018; bound at 95 %, worked out",
          grade: "A",
        },
      ],
      notKnown:
        "Whether it lasts, whether repeating helps, what happens after years, and what donor cells do in hair loss: no trial has tested them.",
      status: [
        {
          jurisdiction: "US",
          says: "No cell product is approved for hair. Whether the clinic may give it depends on its lawful route, shown here.",
          source: alert2020,
        },
        {
          jurisdiction: "JP",
          says: "Cup cells have been sold since 1 July 2024 under the act on regenerative medicine.",
          source: "https://www.hairlosscure2020.com/category/shiseido/",
        },
      ],
      source: "Register of trials",
    },
  ],
} as const satisfies {
  readonly id: string;
  readonly version: string;
  readonly date: string;
  readonly source: string;
  readonly options: readonly OptionFacts[];
};
