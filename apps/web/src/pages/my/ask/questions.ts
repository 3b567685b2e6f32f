/**
 * The claims of the register as a patient would ask them, and their answers in plain words. The content is that of the
 * register's own wording for patients (packages/evidence, where the sources stand); a claim that is new there is shown
 * in the register's words until it has some here.
 */
import { spoken } from "../../../words/spoken.ts";

export const questions = spoken({
  "shedding-50-100": "Is it normal to lose 50 to 100 hairs a day?",
  "own-or-donor-cells": "Are the cells my own?",
  "harvest-by-punch": "How are the cells taken?",
  "separated-by-centrifuge": "How are the cells made ready?",
  "injected-into-scalp": "How do the cells get into my scalp?",
  "eight-of-ten-trials": "Did it work in eight of ten studies?",
  "circulation-health-density": "Does it help my blood flow and my hair?",
  "recent-loss-not-bald": "Does it help me if my loss is new? What about bald spots?",
  "no-new-follicles": "Can new hair roots be made?",
  "phase-1-less-shedding": "Will I lose less hair in the first two months?",
  "phase-2-new-hair": "Will new hair grow in months 3 to 6?",
  "phase-3-full-head": "Will I have all my hair back after a year?",
  "long-lasting": "Does it last? Must I do it again?",
  genetics: "Does hair loss run in families?",
  "minimal-side-effects": "What are the side effects?",
  "allergy-only-with-donor": "Can I be allergic to it?",
  "no-washing": "Why may I not wash my hair at first?",
  "professional-only": "Must a doctor do it?",
  "not-fda-approved": "Has the state approved it?",
  "prp-or-stem-cells": "Which is better, PRP or cells?",
});

export const answers = spoken({
  "shedding-50-100":
    "This is a rule of thumb. How many you find depends on how you look for them. Most people find fewer. Count the same way each time. Your own counts tell you more than the rule.",
  "own-or-donor-cells":
    "In studies of hair, the cells came from the patient. Things from donors had no cells in them. What goes into your skin is a mix. Most of it is not stem cells.",
  "harvest-by-punch":
    "A small round blade takes a bit of skin from the scalp. Fat is taken in another way: it is sucked out through a thin tube.",
  "separated-by-centrifuge":
    "A machine spins them fast. That is one step. Fat needs one more step first. Some cells grow in a lab for weeks.",
  "injected-into-scalp":
    "Yes, with a fine needle. Some products have no cells in them. They are rubbed on or pricked in.",
  "eight-of-ten-trials":
    "No. People read that wrong. Eight is how many studies could be added up. It is not how many worked. And none of them used cells. They used the liquid that cells had grown in.",
  "circulation-health-density":
    "We do not know. Some studies saw more hair, some did not. No study of cells looked at blood flow.",
  "recent-loss-not-bald":
    "It may be so, but it was not tested. Most people in studies had lost some hair, not all. If you lost a lot at once, that often stops by itself. We look into it first.",
  "no-new-follicles":
    "Most experts say no. More hair comes from roots that were at rest, or from thin hairs that grow thick. Signs of new roots are weak.",
  "phase-1-less-shedding":
    "Nobody has counted this. With other cures, more hair can fall at first. In most people that ends.",
  "phase-2-new-hair":
    "Some studies counted more hairs then. Others did not. In one study, pricks with salt water alone gave almost 16 more hairs per cm².",
  "phase-3-full-head": "No. No study shows this. The best gain with cells is too small to be seen for sure.",
  "long-lasting":
    "In studies that went on for a year, the gain got smaller or was gone. No study tested when to do it again.",
  genetics:
    "Yes, what you have from your parents plays a part in who loses hair. If it also changes how well cells work, nobody knows.",
  "minimal-side-effects":
    "Sore spots are common. No study says how long they last. No one in the studies was badly hurt. But few people took part: up to 1 in 70 could still be hurt.",
  "allergy-only-with-donor":
    "Yes, with your own cells too. They come with other drugs, such as the one that numbs your skin. Tell us what you are allergic to.",
  "no-washing":
    "It is a habit, not a finding. Clinics do not agree, and nobody has tested it. Keep to your list. If you forget once, that is not a side effect.",
  "professional-only":
    "Yes. A skin doctor should look at your scalp first. But a product is not approved just because a clinic uses it.",
  "not-fda-approved":
    "In the United States, no. No such product is approved for hair loss there. Other countries have other rules.",
  "prp-or-stem-cells":
    "We cannot say for sure. Cells are less well known. But PRP is not sure either. Two drugs are better known than both: minoxidil and finasteride.",
});
