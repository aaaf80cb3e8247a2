"""Thanks, with the role and the day (S2)."""

from __future__ import annotations

from cordially.writing.frames import Frames

MET = Frames(
    "thanks",
    (
        "Thank you for talking with me {day} about {role} at {company}.",
        "Thank you for your time {day}, and for such a good conversation about {role}.",
        "I really enjoyed {talk} {day} about {role}, and I'm grateful for the time you gave it.",
        "It was a pleasure to talk with you {day}; thank you for giving me such a clear picture of {role}.",
        "Thank you for making time for me {day} to talk about {role} at {company}.",
        "Many thanks for {talk} {day} about {role}; I came away glad that we had spoken.",
        "I left {talk} {day} in good spirits; thank you for taking the time to talk about {role}.",
        "Thank you for the care you took {day} in talking {role} through with me.",
        "I'm grateful to you for {talk} {day} about {role} at {company}.",
        "Thank you for speaking with me so openly {day} about {role} at {company}.",
        "I appreciated {talk} {day} about {role}, and the interest you took in what I had to say.",
        "Thank you for {talk} {day}; no advertisement could have told me as much about {role}.",
    ),
    warm=(
        "It was such a pleasure to talk with you {day} about {role}; thank you, truly, for the time.",
        "Thank you so much for {talk} {day} about {role}; I look back on it with real pleasure.",
        "I'm so glad that we had the chance to talk {day} about {role}, and I thank you warmly for it.",
        "My warmest thanks for {talk} {day} about {role}; it made my week.",
        "I can't thank you enough for the time you gave me {day} to talk about {role}.",
        "Thank you from the heart for {talk} {day} about {role} at {company}.",
    ),
    formal=(
        "I would like to thank you for your time {day} and for a most informative conversation about {role}.",
        "Please accept my sincere thanks for the interview {day} for {role} at {company}.",
        "I am most grateful for the opportunity to discuss {role} with you {day}.",
        "Allow me to thank you for the interview {day} and for your thoughtful account of {role}.",
        "I very much appreciated the opportunity {day} to discuss {role} at {company}.",
        "Thank you for the courtesy that you showed me {day} when we discussed {role}.",
    ),
)
PANEL = Frames(
    "thanks_panel",
    (
        "Thank you for your part in {talk} {day} about {role}.",
        "I was glad to meet you {day} and to hear about {role} from you; thank you for your time.",
        "Thank you for taking the time {day} to talk with me about {role} at {company}.",
        "Thank you for meeting me {day}; it was good to talk about {role} with you.",
        "Thank you for your time {day}; I learned a good deal about {role} from our conversation.",
        "I appreciated your time {day}, and the thought you put into our conversation about {role}.",
        "Many thanks for talking {role} through with me {day}.",
        "Thank you for your questions {day}, and for all that you told me about {role}.",
        "I enjoyed meeting you {day}; thank you for helping me to see what {role} is really about.",
        "I'm grateful that you found the time {day} to talk about {role} with me.",
        "It was good to meet you {day}; thank you for all that you told me about {role}.",
        "My thanks to you for {talk} {day}, which told me so much about {role}.",
    ),
    formal=(
        "I would like to thank you for your part in the interview {day} for {role}.",
        "Please accept my thanks for the time that you gave me {day} to discuss {role}.",
        "I am grateful to you for taking part in the interview {day} for {role} at {company}.",
        "I very much appreciated the opportunity to discuss {role} with you {day}.",
        "Thank you for your thoughtful part in our discussion of {role} {day}.",
        "Allow me to thank you for meeting me {day} to discuss {role} at {company}.",
    ),
)
AGAIN = Frames(
    "thanks_again_met",
    (
        "Thank you for talking with me again {day} about {role}.",
        "It was good to talk with you again {day}, and to go further into {role}.",
        "I'm grateful for a further conversation {day} about {role} at {company}.",
        "Thank you for taking up our conversation about {role} once more {day}.",
        "I enjoyed picking up the thread with you {day}; thank you for another good conversation "
        "about {role}.",
        "Thank you for giving me your time a second time {day} to talk about {role}.",
    ),
    formal=(
        "I would like to thank you for meeting me again {day} to discuss {role}.",
        "I am most grateful for our further discussion of {role} {day}.",
    ),
)
FURTHER = Frames(
    "thanks_further",
    (
        "Thank you for taking the conversation about {role} further with me {day}.",
        "I was glad to meet you {day} and to go deeper into {role}; thank you for the time.",
        "Thank you for your time {day}; after it I see {role} a good deal more clearly.",
        "It was a pleasure to meet you {day} and to take the conversation about {role} a step further.",
        "I'm grateful to have met you {day} and to have looked at {role} from a new side.",
        "Thank you for meeting me {day} for the next conversation about {role} at {company}.",
    ),
    formal=(
        "I would like to thank you for your time {day} and for a further discussion of {role}.",
        "I am grateful for the opportunity to continue the discussion of {role} with you {day}.",
    ),
)
INFORMATIONAL = Frames(
    "thanks_informational",
    (
        "Thank you for giving me so clear a view {day} of your work at {company}.",
        "I'm grateful that you made time {day} to tell me about your work at {company}.",
        "Thank you for letting me ask about your work {day}; I learned more from it than from any reading.",
        "It was generous of you to talk with me {day} about your work at {company}; thank you.",
        "Thank you for {talk} {day}, and for speaking so frankly about what the work is like.",
        "I appreciated the time you gave me {day}, and all that you told me about your work.",
    ),
    formal=(
        "I would like to thank you for the time you gave me {day} to tell me about your work at {company}.",
        "I am most grateful for your account {day} of the work at {company}.",
    ),
)
SCREENING = Frames(
    "thanks_screening",
    (
        "Thank you for our first conversation {day} about {role} at {company}.",
        "I enjoyed {talk} {day}; thank you for telling me about {role} and what comes next.",
        "Thank you for introducing me to {role} {day}, and for taking the time to do so.",
        "I'm grateful for such a clear introduction {day} to {role} at {company}.",
        "Thank you for {talk} {day}; it made {role} a good deal more real to me.",
        "It was good to speak with you {day} and to hear about {role} at first hand.",
    ),
    formal=(
        "I would like to thank you for our conversation {day} about {role} at {company}.",
        "I am grateful for your clear introduction {day} to {role}.",
    ),
)
ARRANGED = Frames(
    "thanks_arranged",
    (
        "Thank you for arranging my interview {day} for {role} at {company}.",
        "I'm grateful to you for setting up the interview {day} for {role} at {company}.",
        "Thank you for making the interview {day} for {role} at {company} possible.",
        "Many thanks for arranging everything around the interview {day} for {role} at {company}.",
    ),
    formal=(
        "I would like to thank you for arranging the interview {day} for {role} at {company}.",
        "I am grateful to you for your care in arranging the interview {day} for {role} at {company}.",
    ),
)
CONSIDERED = Frames(
    "thanks_considered",
    (
        "Thank you for considering me for {role} at {company}.",
        "I'm grateful to be in the running for {role} at {company}.",
        "Thank you for the thought you are giving to my application for {role} at {company}.",
    ),
)
REMEMBERED = Frames(
    "thanks_remembered",
    (
        "Thank you again for {talk} {day} about {role} at {company}; I remember it with pleasure.",
        "I hope that all is well with you; thank you again for {talk} {day} about {role} at {company}.",
        "It was good to talk with you {day} about {role} at {company}, and I'm still grateful for your time.",
        "Thank you once more for the time you gave me {day} to talk about {role} at {company}.",
        "I look back with pleasure on {talk} {day} about {role} at {company}, and thank you again for it.",
        "I've thought back more than once to {talk} {day} about {role} at {company}; thank you again for it.",
    ),
    formal=(
        "I would like to thank you once more for the interview {day} for {role} at {company}.",
        "I remain grateful for the opportunity to discuss {role} at {company} with you {day}.",
    ),
)
