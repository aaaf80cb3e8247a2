"""Something of this very conversation, in the candidate's words (S2).

Nearly every frame ends with its filling, so that a long one does not break the sentence in two; the groups
called "..._brief" have a place in the middle and are for short ones. Who heard it decides as well: "what you
told me" is only said to the one who told it.
"""

from __future__ import annotations

from cordially.writing.frames import Frames

TOLD = Frames(
    "about_told",
    (
        "I keep coming back to what you said about {x}.",
        "I came away knowing a good deal more about {x}.",
        "It helped me to hear you speak so plainly about {x}.",
        "Of everything you told me, I remember best what you said about {x}.",
        "You gave me plenty to think about, most of all on the subject of {x}.",
        "I was especially interested in what you had to say about {x}.",
        "What has stayed with me most is what you told me about {x}.",
        "Since we spoke I've thought about one subject more than any other: {x}.",
        "If I had to name the one thing I took away, it would be what you said about {x}.",
        "I could have listened a good while longer to what you were telling me about {x}.",
        "I have a far better sense of the work since you told me about {x}.",
        "You made the work come alive for me when you talked about {x}.",
    ),
)
TOLD_BRIEF = Frames(
    "about_told_brief",
    (
        "What you told me about {x} has stayed with me.",
        "I've gone on thinking about {x} since we spoke.",
        "When you talked about {x}, I could see the work in front of me.",
        "The way you spoke about {x} made me want to help.",
        "What you said about {x} is what I keep coming back to.",
        "Hearing you talk about {x} told me more about the job than any advertisement could.",
        "I liked the way you talked about {x}, and I've been turning it over since.",
        "I listened with great interest when you came to {x}.",
        "What I took away above all is your account of {x}.",
        "I'd gladly have heard even more from you about {x}.",
        "I was grateful for how clearly you spoke about {x}.",
        "What you shared about {x} gave me a real feel for the work.",
    ),
)
SHARED = Frames(
    "about_shared",
    (
        "I've kept thinking about one part of our conversation in particular: {x}.",
        "The part of our conversation that I go back to most is the one about {x}.",
        "Nothing that we discussed interested me more than {x}.",
        "I could happily have talked for longer about {x}.",
        "What has stayed with me most is our conversation about {x}.",
        "I understood the job better once we had talked about {x}.",
        "Since then my thoughts have gone back more than once to {x}.",
        "I came away with plenty to think about, above all {x}.",
        "I was glad that our talk found its way to {x}.",
        "Of all the subjects that we touched on, the one I'd most like to come back to is {x}.",
        "It was good to talk so concretely about {x}.",
        "I've been turning over what we said about {x}.",
    ),
)
SHARED_BRIEF = Frames(
    "about_shared_brief",
    (
        "Our talk about {x} has stayed with me.",
        "I've gone on thinking about {x} ever since.",
        "It was talking about {x} that really drew me in.",
        "When we came to {x}, the job took shape for me.",
        "Our conversation about {x} is the part I'd most gladly have continued.",
        "Talking about {x} with you told me more than any job description.",
        "The subject of {x} is still on my mind.",
        "I could see the work in front of me when we talked about {x}.",
        "Looking back, our discussion of {x} was the best part for me.",
        "What we said about {x} made the job real for me.",
        "Once we got to {x}, I could have talked for another hour.",
        "I left still thinking about {x}.",
    ),
)
HEARD = Frames(
    "about_heard",
    (
        "What has stayed with me most from the interview is the conversation about {x}.",
        "I came away from the interview thinking about {x}.",
        "I was especially interested to talk with them about {x}.",
        "It was a good conversation, above all the part about {x}.",
    ),
)
NEEDED = Frames(
    "needed",
    (
        "As I understood it, what would help you most right now is {x}.",
        "I came away with a clear sense of what is needed: {x}.",
        "If I understood you rightly, what matters most at present is {x}.",
        "It was good to hear so plainly what you are hoping for: {x}.",
        "I listened closely when you came to what is needed most: {x}.",
        "What I took away above all is what you need now: {x}.",
        "From what you told me, nothing would make more of a difference than {x}.",
        "You left me in no doubt about what you are looking for: {x}.",
        "As I understood you, it comes down to this: {x}.",
        "I've gone on thinking about what you are looking for: {x}.",
    ),
)
STATED = Frames(
    "stated",
    (
        "One thing you told me has stayed with me: {x}.",
        "I keep thinking about one point that you made: {x}.",
        "It helped to hear from you that {x}.",
        "What struck me most was hearing that {x}.",
        "I've been turning one thing over since we spoke: {x}.",
        "I see the job more clearly for knowing that {x}.",
        "You put it to me plainly that {x}.",
        "I was struck when you told me that {x}.",
        "I took one thing away from our talk above all: {x}.",
        "It made the work real for me to hear that {x}.",
    ),
)
STATED_SHARED = Frames(
    "stated_shared",
    (
        "It made an impression on me to learn that {x}.",
        "One fact from our conversation has stayed with me: {x}.",
        "I came away understanding that {x}.",
        "It helped me to learn that {x}.",
        "My thoughts have gone back more than once to one point: {x}.",
        "The job looks clearer to me for knowing that {x}.",
        "I was struck to hear that {x}.",
        "What I took away above all is that {x}.",
        "It told me a good deal about the work to hear that {x}.",
        "Since we talked I've had one thing in mind: {x}.",
    ),
)
LOOSE = Frames(
    "loose",
    (
        "One thing from our conversation has stayed with me: {x}.",
        "I have thought a good deal since about one subject: {x}.",
        "I took one thing away with me above all: {x}.",
        "Something that we touched on is still on my mind: {x}.",
        "Of all that we discussed, I would most like to come back to one thing: {x}.",
        "There was one thing that I could have talked about for longer: {x}.",
        "If I had to name what I took away, it would be this: {x}.",
        "My thoughts have gone back more than once to one thing: {x}.",
    ),
)
ASKED = Frames(
    "asked",
    (
        'One question from our conversation has stayed with me: "{x}"',
        'I have gone on thinking about a question that came up: "{x}"',
        'The question I took away with me was this one: "{x}"',
        'I was glad that we came to one question in particular: "{x}"',
        'I have been turning a good question over since: "{x}"',
        'Since then I have kept going back to one question: "{x}"',
    ),
)
PERSONAL_LEAD = Frames(
    "personal_lead",
    (
        "What I remember with most pleasure is our talk about {x}.",
        "Best of all, we found ourselves talking about {x}.",
        "I hadn't expected to have such a good conversation about {x}.",
        "I've smiled more than once since at our conversation about {x}.",
        "It isn't every interview that comes round to {x}.",
        "The best moment of all, for me, was when we talked about {x}.",
        "I look back on one part of the conversation with particular pleasure: {x}.",
        "What made the conversation special for me was that we also talked about {x}.",
    ),
)
PERSONAL = Frames(
    "personal_about",
    (
        "I also enjoyed our talk about {x}.",
        "It was a pleasure, too, to talk about {x}.",
        "Thank you, too, for the conversation about {x}.",
        "And it was good to find that we could also talk about {x}.",
        "I've smiled since at how easily we got talking about {x}.",
        "It was a happy surprise to find ourselves talking about {x}.",
        "I'd gladly have talked with you for longer about {x}.",
        "It was nice, too, to leave the job aside for a moment and talk about {x}.",
        "I was glad that there was a moment to talk about {x}.",
        "And I'll remember what we said about {x}.",
    ),
    warm=(
        "And I'm still smiling about our talk about {x}.",
        "I loved that we got talking about {x}.",
        "It did me good, too, to talk about {x}.",
        "And what a pleasure it was to talk about {x}.",
        "Any day, I'd happily carry on our talk about {x}.",
        "It was lovely to be able to talk with you about {x}.",
    ),
    formal=(
        "I also greatly enjoyed our conversation about {x}.",
        "It was also a particular pleasure to talk about {x}.",
        "Thank you also for our exchange about {x}.",
        "I was pleased that we also found a moment to speak about {x}.",
        "It was kind of you to make time for a word about {x}.",
        "I shall also remember what we said about {x}.",
    ),
)
PERSONAL_STATED = Frames(
    "personal_stated",
    (
        "It was lovely to find that {x}.",
        "I was delighted to discover that {x}.",
        "It made me smile to find out that {x}.",
        "It was good to learn that {x}.",
        "And it was a happy surprise that {x}.",
        "I liked hearing that {x}.",
        "I enjoyed hearing that {x}.",
        "I was pleased to learn that {x}.",
    ),
)
PERSONAL_LOOSE = Frames(
    "personal_loose",
    (
        "I also enjoyed another subject of our conversation: {x}.",
        "One more thing made me smile afterwards: {x}.",
        "And there was a subject that I hadn't expected to come up: {x}.",
        "I was glad, too, that one more thing came up: {x}.",
    ),
)
AS_WELL = Frames(
    "as_well",
    (
        "I've been thinking, too, about {x}.",
        "I was no less interested to talk about {x}.",
        "And I'd gladly go on with our talk about {x}.",
        "I was equally interested in what was said about {x}.",
    ),
)
