"""Interest, the next step, and the last line before the signature (S3)."""

from __future__ import annotations

from cordially.writing.frames import Frames

INTEREST = Frames(
    "interest",
    (
        "I'd love to do this work, and I'd love to do it at {company}.",
        "I came away surer than before that this is a job I'd like to do.",
        "Having talked with you, I am keener than ever to join {company}.",
        "I'd be proud to take this on with you at {company}.",
        "I very much hope to have the chance to take this on at {company}.",
        "All of it made me want the job more, and I'd be delighted to work with you at {company}.",
        "If you choose me, I'd be very happy to take this on at {company}.",
        "I'm very interested in the role, and I find it easy to picture myself doing it at {company}.",
        "In case it did not come across as clearly as I feel it, I would very much like to work at "
        "{company}.",
        "There's a good deal here that I'd love to get started on with you at {company}.",
        "I'd gladly take the role on, and I'd be happy to be part of {company}.",
        "Put simply, I want to do this job, and {company} is where I'd like to do it.",
    ),
    warm=(
        "I'd truly love to be part of this at {company}.",
        "Nothing would please me more than to do this work with you at {company}.",
        "I came away happy and keener than ever to join you at {company}.",
        "I'd start tomorrow if I could; I'd love to do this work with you at {company}.",
        "I'd put my heart into this job, and I'd be so glad to work with you at {company}.",
        "It would make me happy to do this work with you at {company}, and I'd love to begin.",
    ),
    formal=(
        "Our conversation has confirmed my strong interest in the role and in {company}.",
        "I remain very interested in the role and would be proud to join {company}.",
        "I would welcome the opportunity to take up this work at {company}.",
        "Having spoken with you, I am keener than before to contribute to {company}.",
        "It is a role that I would take up with real enthusiasm at {company}.",
        "I would be glad to place my experience at the service of {company}.",
    ),
)
INTEREST_INTERNAL = Frames(
    "interest_internal",
    (
        "I'd love to do this work, and to bring to it what I already know of {company}.",
        "I'd be proud to take on this role alongside the colleagues I already have at {company}.",
        "I'm very keen to make this move, and I'd gladly give {company} my next years in it.",
        "It is the step I'd like to take, and I'd be happy to take it at {company}.",
        "I have learned a good deal at {company}, and this is where I'd love to put it to use.",
        "I'd be glad to start with the advantage of knowing {company} already.",
    ),
    formal=(
        "I remain very interested in the role and in serving {company} in a new capacity.",
        "I would welcome the opportunity to continue my work for {company} in this role.",
    ),
)
INTEREST_VIA = Frames(
    "interest_via",
    (
        "Please tell them, if you would, that I'd love to take this on at {company}.",
        "I'd be glad if you let them know how much I'd like to work at {company}.",
        "I'm very keen on the role, and I'd be happy for you to say so at {company}.",
        "You can tell them at {company} that I'd be delighted to do this work.",
    ),
)
INTEREST_INFORMATIONAL = Frames(
    "interest_informational",
    (
        "I want to work in this field all the more after our talk.",
        "I came away keener than before to find my way into this work.",
        "I'd love to do work of this kind one day, and I now have a better idea of the way there.",
        "I'm even more interested in the work than I was when we began.",
    ),
    formal=("Our conversation has confirmed my interest in this field.",),
)
OFFER_BACK = Frames(
    "offer_back",
    (
        "If I can ever be of help to you in turn, please ask me.",
        "Should there be anything that I can do for you in return, I'd be glad to.",
        "I'd be happy to return the kindness whenever I can.",
        "If there's ever something that I can do for you, I hope that you'll tell me.",
    ),
)
NEXT_STEP = Frames(
    "next_step",
    (
        "If anything else would help you decide, I am easy to reach by email{phone}.",
        "Should a question come up in the meantime, you can always reach me by email{phone}.",
        "I'm happy to send whatever else may be useful; a word by email{phone} is enough.",
        "Please do ask if there's anything you'd like to hear more about.",
        "If it would help to talk again, or to see more of my work, a line by email{phone} will do.",
        "I'd gladly answer any further questions, by email{phone}.",
        "Whatever else you'd like to know, please ask; I'm easy to reach by email{phone}.",
        "You can reach me by email{phone} with anything that you'd still like to ask.",
        "If there's more that you'd like to see from me, please let me know.",
        "I'm ready for whatever the next step may be.",
    ),
)
NEXT_DUE = Frames(
    "next_due",
    (
        "I know that you hope to be in touch by {due}; for anything before then, I'm easy to reach by "
        "email{phone}.",
        "If there's anything you'd like to ask before {due}, you can reach me by email{phone}.",
        "I look forward to your news by {due}, and I'm happy to send anything that would help before then.",
        "I'll look out for your news around {due}; until then, please ask me anything you'd still like "
        "to know.",
        "Should a question come up before {due}, you can reach me by email{phone} at any time.",
        "If there's anything else you'd like to know before {due}, please ask.",
        "It's good to know that you hope to be in touch by {due}; if I can help with anything before "
        "then, I will.",
        "Please let me know if there's anything that would make the decision easier before {due}.",
        "For any question before {due}, I'm easy to reach by email{phone}.",
        "I understand that I may hear from you by {due}, and I'm glad to help with anything in the meantime.",
    ),
)
FIT_AROUND = Frames(
    "fit_around",
    (
        "For a next conversation I can fit around everybody's diary; I'm easy to reach by email{phone}.",
        "I'd gladly go on to a next conversation, whenever it suits the people you have in mind.",
        "If there is to be a next conversation, I'm flexible about the time; you can reach me by "
        "email{phone}.",
        "Whenever a next conversation suits you, I'll make the time for it.",
    ),
)
CLOSING = Frames(
    "closing",
    (
        "Thank you again, and I look forward to hearing from you.",
        "Thank you once more; I hope that we'll speak again soon.",
        "Until then, thank you again for your time.",
        "I look forward to whatever comes next, and thank you again.",
        "Thank you again for a conversation that I enjoyed.",
        "Thanks again, and I hope to talk with you again before long.",
        "Thank you again for your time and your interest.",
        "Thank you again; it was good to talk.",
        "Thank you once again; I was glad to have the chance to talk.",
        "Thanks again, and my best wishes to you.",
        "Thank you once more, with all good wishes.",
        "I look forward to hearing from you, with thanks for your time.",
    ),
    warm=(
        "Thank you so much again, and all my good wishes.",
        "Thanks again, and I do hope that we'll talk again soon.",
        "Thank you once more; it was a joy to talk with you.",
        "With all my thanks, and my very best wishes until then.",
        "Thank you again; I'd love to hear from you.",
        "All my good wishes to you, and thank you again.",
    ),
    formal=(
        "With renewed thanks, I look forward to hearing from you.",
        "I thank you once again and look forward to your reply.",
        "Thank you once more for your time and consideration.",
        "I look forward to hearing from you, and I remain grateful for your time.",
        "With my thanks, I look forward to your news.",
        "Please accept my renewed thanks for your time.",
    ),
)
PASS_ON = Frames(
    "pass_on",
    (
        "I would be grateful if you could give my thanks to {names}.",
        "Could I ask you to give my thanks to {names} as well?",
        "Please thank {names} for me, too.",
    ),
)
