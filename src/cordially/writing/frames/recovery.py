"""The better answer, in two positive sentences (S6); no apology and no word of what went wrong."""

from __future__ import annotations

from cordially.writing.frames import Frames

ADDED = Frames(
    "added",
    (
        "There's one thing that I'd gladly add: {x}.",
        "I'd like to add one thought to our conversation: {x}.",
        "One more thought belongs with what we said: {x}.",
        "Since we spoke I've found better words for one answer: {x}.",
        "I have a fuller answer now to one of your questions: {x}.",
        "Let me put one answer more fully: {x}.",
    ),
)
ADDED_TO = Frames(
    "added_to",
    (
        "I've given more thought to {asked}, and this is what I'd say: {x}.",
        "On {asked}, I'd like to add this: {x}.",
        "To {asked} I'd gladly add the following: {x}.",
        "I went on thinking about {asked}, and here's my answer: {x}.",
        "Here is what I'd say today to {asked}: {x}.",
    ),
)
ADDED_ABOUT = Frames(
    "added_about",
    (
        "I'd like to add a word about {x}.",
        "There's one more thing that I'd like to come back to: {x}.",
        "One thing deserves a few more words from me: {x}.",
        "I'd gladly say something more about {x}.",
    ),
)
CONTINUED = Frames("continued", ("{x}.",))
MEANT_ABOUT = Frames(
    "meant_about",
    (
        "I'd gladly tell you more, whenever it suits you.",
        "I'd be happy to go into it at any time.",
        "It's something that I'd enjoy putting to use in the role.",
        "It would be a pleasure to show you how I go about it.",
    ),
)
MEANT = Frames(
    "meant",
    (
        "I'd gladly talk it through with you in more detail.",
        "It's an answer that I'd be glad to take further with you.",
        "I'd enjoy showing you how I would put it to use in the role.",
        "I'd enjoy putting that to use in the role.",
        "If you'd like to go deeper into it, I'd be glad to.",
    ),
)
