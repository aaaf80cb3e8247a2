"""Sentences of our own by form: the same words as a no, as a not yet, as a no to a thing, as good news.

Contrast is what the weights are to learn: not that "another" stands in a sentence, but who was chosen by
whom, whether it has happened, and what for.
"""

from __future__ import annotations

import itertools
from random import Random

WHO = ("we", "the panel", "they", "the client", "the hiring manager", "our director", "I", "the board",
       "the partners", "my manager")  # fmt: skip
CHOSE = ("have chosen", "chose", "picked", "went with", "decided on", "have hired", "appointed", "selected",
         "have gone for", "opted for", "settled on", "gave it to", "offered it to", "voted for",
         "have decided to go with", "decided to appoint", "are going with", "preferred")  # fmt: skip
OTHER = ("another candidate", "someone else", "somebody with more experience", "an internal candidate",
         "the other applicant", "a different person", "one of the other finalists", "a colleague from Ghent",
         "someone who knows the trade", "a candidate whose skills are nearer to the role", "others",
         "someone from inside the firm", "another teacher", "an applicant with a licence")  # fmt: skip
ENDS = ("", "", " in the end", " this time", " after long thought", " for the role", " for this post")
OPEN = ("will choose", "have not yet chosen between you and", "are still talking to", "have yet to meet",
        "want to see", "may still pick", "are going to interview", "are deciding between you and",
        "might go for", "have two days left to interview", "must first hear from", "are meeting")  # fmt: skip
NOT = ("will not be", "won't be", "are not", "are not able to be", "have decided against", "are no longer")
FURTHER = ("taking you further", "moving forward with you", "progressing your application",
           "offering you the job", "inviting you to the next stage", "continuing with your candidacy",
           "bringing you in for interview", "going ahead with you", "pursuing your application")  # fmt: skip
YOURS = ("your application", "your candidacy", "you", "your profile", "your name")
OUT = ("was not successful", "was not selected", "has not been shortlisted", "did not make the list",
       "is no longer being considered", "was not among those chosen", "has been declined",
       "was turned down", "did not reach the next stage", "has not been taken forward")  # fmt: skip
WORK = ("role", "job", "position", "post", "vacancy", "internship", "opening")
ENDED = ("has been filled", "has been cancelled", "has been withdrawn", "no longer exists", "was scrapped",
         "will not be filled", "has gone to someone else", "has been given to a colleague", "is gone",
         "has been taken off the plan", "has been closed for good", "has been awarded")  # fmt: skip
PAUSED = ("is on hold for now", "has been paused until January", "is waiting for a budget",
          "is still open",
          "is not filled yet", "will be decided on Friday", "has been delayed by a week",
          "has not been approved yet",
          "will be filled in spring and you are still in the running")  # fmt: skip
THINGS = ("supplier for the canteen", "venue for the party", "date for the open day", "colour for the hall",
          "train home", "printer", "design for the brochure", "name for the project", "caterer")  # fmt: skip
PLANS = ("the new carpet", "the bus trip", "the old archive", "a second printer", "the summer fair",
         "the garden wall", "the trial of the app", "the podcast", "the quiz night", "the fifth floor",
         "the wine tasting", "the repainting of the stairs")  # fmt: skip
DROPPED = ("will not be going ahead with", "have decided to drop", "won't be moving forward with",
           "have decided against", "are not continuing with", "have had to cancel", "can't offer you",
           "turned down", "have decided not to pay for", "no longer need")  # fmt: skip
SOLD = ("the boat", "the piano", "the garage", "the spare ticket", "the corner table", "the pram",
        "the holiday house", "the stall by the gate", "the kitten", "the plot by the canal")  # fmt: skip
TO_ANOTHER = ("has gone to another family", "has been sold to somebody else", "is already taken",
              "has been let to another tenant", "went to the highest bidder", "has been given to a friend",
              "has been promised to someone else", "is no longer available")  # fmt: skip
REQUESTS = ("request for a day off", "application for a bus pass", "claim for the broken pump",
            "application for a mortgage", "complaint about the noise", "booking for Tuesday",
            "order for two stools", "application to leave the union", "request for a bigger screen",
            "idea for the stand", "bid for the painting")  # fmt: skip
REFUSED = ("has been declined", "was not successful", "has been rejected", "could not be accepted",
           "was turned down", "has unfortunately been refused", "was not approved")  # fmt: skip
THIRD = ("my brother", "Nadine from sales", "our neighbour's girl", "her husband", "your old pupil",
         "the man from Lyon", "my flatmate", "Rajesh", "one of my students", "the minister")  # fmt: skip
LOST = ("didn't get the job", "was not selected", "has been turned down", "wasn't invited to interview",
        "lost out to another candidate", "was not appointed", "got the post", "has been offered the job",
        "wasn't shortlisted", "has been hired by a bank")  # fmt: skip
YES = ("would like to offer you the job", "would love you to join us", "want to appoint you",
       "are delighted to make you an offer", "have chosen you over the other candidates",
       "have decided to offer you the post", "picked you out of ninety applicants")  # fmt: skip
AGAIN = ("would like to see you again on Monday", "want to invite you to the final round",
         "would love to have you meet the rest of the team", "are happy to invite you to interview",
         "would like you to come in for a trial day", "want a second talk with you, is Friday fine?",
         "have shortlisted you and the others have been told no")  # fmt: skip
LATE = ("need a few more days", "do not have an answer yet", "have not decided yet",
        "cannot tell you anything before Friday", "are a little behind with the process",
        "have not met all of the candidates", "will get back to you next week")  # fmt: skip
MOVED = ("have to move your interview to Thursday, does that still work for you?",
         "cannot make it tomorrow, would Friday suit you?", "need to cancel the interview on the 2nd"
         " as Klaus is ill, can we find another day?")  # fmt: skip
NEED = ("need a copy of your certificate before we can go on", "cannot proceed without your references",
        "could not open your CV, can you send it again?", "would like to know what salary you expect",
        "are missing your passport, please upload it")  # fmt: skip
KIND = ("Thank you for your time.", "It was lovely to meet you.", "I really enjoyed our talk.",
        "Thank you for applying.", "We appreciate the effort you made.", "Sorry for the wait.",
        "Hope you are well.", "The team was impressed by you.", "I'm sorry.", "Hi Alice,", "Dear Alice,",
        "Unfortunately the lift is broken.", "It was a hard decision.")  # fmt: skip
LAST = ("Best wishes, Ada", "All the best", "Kind regards", "Thanks, Ada", "", "", "Take care, Tom")
BYE = (
    "We wish you well with your search.",
    "Good luck.",
    "Do apply again.",
    "We will keep your CV on file.",
    "I hope our paths cross again.",
    "If you would like feedback, call me.",
    "You were a close second.",
)
NEXT = ("Does that work for you?", "Let me know.", "Please confirm.", "I will write as soon as I know more.",
        "Thank you for your patience.", "Call me if anything is unclear.")  # fmt: skip


def _plans() -> dict[str, list[str]]:
    """Every sentence that the forms give, by the kind that it has."""
    no = [f"{w} {c} {o}{e}." for w, c, o, e in itertools.product(WHO, CHOSE, OTHER, ENDS)]
    not_you = [f"we {n} {f}{e}." for n, f, e in itertools.product(NOT, FURTHER, ENDS)]
    out = [f"{y} {o}{e}." for y, o, e in itertools.product(YOURS, OUT, ENDS)]
    gone = [f"the {w} {e}." for w, e in itertools.product(WORK, ENDED)]
    still = [f"{w} {o} {p}{e}." for w, o, p, e in itertools.product(WHO, OPEN, OTHER, ENDS[:3])]
    paused = [f"the {w} {e}." for w, e in itertools.product(WORK, PAUSED)]
    things = [f"{w} {c} another {t}." for w, c, t in itertools.product(WHO, CHOSE[:6], THINGS)]
    dropped = [f"{w} {d} {p}{e}." for w, d, p, e in itertools.product(WHO, DROPPED, PLANS, ENDS[:3])]
    sold = [f"{s} {t}{e}." for s, t, e in itertools.product(SOLD, TO_ANOTHER, ENDS[:3])]
    refused = [f"your {r} {o}{e}." for r, o, e in itertools.product(REQUESTS, REFUSED, ENDS[:5:2])]
    third = [f"{w} {o}{e}." for w, o, e in itertools.product(THIRD, LOST, ENDS[:3])]
    plain = {
        kind: [f"{w} {e}." for w, e in itertools.product(WHO[:8], ends)]
        for kind, ends in (("offer", YES), ("next_round", AGAIN + MOVED), ("holding", LATE),
                           ("info_request", NEED))
    }  # fmt: skip
    return {
        "rejection": [*no[:: len(no) // 250], *not_you[::2], *out[::3], *gone, *gone],
        "holding": [*still[:: len(still) // 180], *paused, *plain["holding"]],
        "other": [*things[::7], *dropped[:: len(dropped) // 110], *sold[::3], *refused[::3], *third[::3]],
        **{kind: plain[kind] for kind in ("offer", "next_round", "info_request")},
    }


def mails(seed: int = 7) -> list[tuple[str, str]]:
    """(kind, text) of each: a sentence by form, among the friendly words that stand in any mail."""
    draw, found = Random(seed), []
    for kind, told in sorted(_plans().items()):
        after = {"rejection": (*BYE, "", ""), "other": ("",)}.get(kind, (*NEXT, "", ""))
        for one in told:
            before = draw.choice((*KIND, "", "", ""))
            text = f"{before} {one[0].upper()}{one[1:]} {draw.choice(after)}\n\n{draw.choice(LAST)}"
            found.append((kind, text))
    return found
