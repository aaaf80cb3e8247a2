"""One piece of evidence that the candidate fits (S4): a line of the résumé, or what they told them."""

from __future__ import annotations

from cordially.writing.frames import Frames

LINKED_DEED = Frames(
    "linked_deed",
    (
        "That is ground I know, because I {x}.",
        "I'd come to it with some practice, since I {x}.",
        "It's close to work of my own: I {x}.",
        "I think I could be of real use there: I {x}.",
        "I know something like it from my own work, where I {x}.",
        "I wouldn't be starting from nothing, as I {x}.",
        "It reminded me of my own work, where I {x}.",
        "I felt on familiar ground there, because I {x}.",
        "It is where I'd most like to help, and I'd bring some practice to it: I {x}.",
        "I saw a part of my own work in it: I {x}.",
        "I believe I could lend a hand there, because I {x}.",
        "I've met something of the kind in my own work, where I {x}.",
    ),
)
MINDED_DEED = Frames(
    "minded_deed",
    (
        "It brought a piece of my own work to mind: I {x}.",
        "I thought of my own work, where I {x}.",
        "It set me thinking of my own work: I {x}.",
        "I couldn't help thinking of my own work, because I {x}.",
        "For my own part, I can say that I {x}.",
        "What I'd bring to it is something I know from practice: I {x}.",
        "A part of my own work may be of use there: I {x}.",
        "I'd bring something to it from my own work: I {x}.",
        "Perhaps it helps that I {x}.",
        "I'd like to think that this would be of use: I {x}.",
    ),
)
OFFERED_DEED = Frames(
    "offered_deed",
    (
        "If I may add one thing from my own work, I {x}.",
        "There's one piece of my work that I'd especially like to build on: I {x}.",
        "A word about what I'd bring: I {x}.",
        "I'd bring some experience of my own: I {x}.",
        "From my side, one thing may be worth knowing: I {x}.",
        "As for what I'd bring with me, I {x}.",
        "One thing from my own work seems worth a mention: I {x}.",
        "One example from my own work may say more than a list could: I {x}.",
        "There's work of mine that I'd gladly build on here: I {x}.",
        "I'd gladly put to use with you what I have done before: I {x}.",
        "There's one thing from my past work that I'd bring to it: I {x}.",
        "There's one piece of work that I can point to: I {x}.",
    ),
)
LINKED_LINE = Frames(
    "linked_line",
    (
        "It brought to mind a part of my own experience: {x}.",
        "I think I could help with that, and here's what I'd bring: {x}.",
        "My own experience speaks to that: {x}.",
        "I saw something of my own work in it: {x}.",
        "I wouldn't come to it empty-handed: {x}.",
        "There I'd have something to bring: {x}.",
    ),
)
OFFERED_LINE = Frames(
    "offered_line",
    (
        "What I'd bring, in a few words: {x}.",
        "One part of my experience seems close to the role: {x}.",
        "From my side there is one thing worth knowing: {x}.",
        "If I may add one thing from my own work: {x}.",
        "A word about what I can offer: {x}.",
        "I'd come with something of my own: {x}.",
    ),
)
TOLD_ABOUT = Frames(
    "told_about",
    (
        "I was glad to tell you about {x}.",
        "I enjoyed telling you about {x}.",
        "I hope it was useful to hear about {x}.",
        "You may remember that I talked about {x}.",
        "I'd gladly tell you more, whenever it is useful, about {x}.",
        "On my side, the part I most enjoyed was telling you about {x}.",
        "If you'd like a picture of how I work, think of what I told you about {x}.",
        "I was pleased that there was time to tell you about {x}.",
        "For my part, I liked having the chance to talk about {x}.",
        "If it would help, I could tell you more about {x}.",
    ),
)
TOLD_DEED = Frames(
    "told_deed",
    (
        "As I told you, I {x}.",
        "As I said when we spoke, I {x}.",
        "You may remember that I {x}.",
        "I mentioned that I {x}.",
        "I was glad to tell you that I {x}.",
        "When we came to my own work, I told you that I {x}.",
        "It is worth saying once more that I {x}.",
        "I was glad of the chance to say that I {x}.",
        "Among the things I told you, one matters most to me: I {x}.",
        "If one thing I said is worth keeping, I hope it's that I {x}.",
    ),
)
TOLD_THEM_DEED = Frames(
    "told_them_deed",
    (
        "I was able to tell them that I {x}.",
        "I told them, too, that I {x}.",
        "From my side I could tell them that I {x}.",
        "When my own work came up, I told them that I {x}.",
    ),
)
TOLD_THEM_ABOUT = Frames(
    "told_them_about",
    (
        "I was glad to tell them about {x}.",
        "From my side I could tell them about {x}.",
        "When my own work came up, I told them about {x}.",
        "I also talked with them about {x}.",
    ),
)
TOLD_STATED = Frames(
    "told_stated",
    (
        "As I mentioned when we spoke, {x}.",
        "You may remember my saying that {x}.",
        "I was glad to tell you that {x}.",
        "To come back to something I said, {x}.",
        "I told you, and it is worth repeating, that {x}.",
        "If one thing I said is worth keeping, I hope it's that {x}.",
    ),
)
TOLD_LOOSE = Frames(
    "told_loose",
    (
        "When we talked about my own work, I pointed to one thing: {x}.",
        "You may remember one thing that I mentioned: {x}.",
        "I was glad that one thing came up: {x}.",
        "Of my own work I told you one thing above all: {x}.",
    ),
)
TOLD_ALREADY = Frames(
    "told_already",
    (
        "It's the part of my experience that I'd most like to put to use for you.",
        "I'd be glad to put that experience to work with you.",
        "That experience is what I'd bring with me.",
        "I'd gladly do the same for you.",
        "It is work that I'd gladly take further with you.",
        "I think that it would serve you well, too.",
    ),
)
