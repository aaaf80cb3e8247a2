"""The letters after the thank-you: silence, answers to what they wrote, and the end."""

from __future__ import annotations

from cordially.writing.frames import Frames

# Where things stand

HOPED = Frames(
    "hoped",
    (
        "I understand that you hoped to have news around {due}, and I know that these things can take "
        "longer.",
        "You had hoped to have news around {due}, and I know how much care a decision of this kind needs.",
        "I had {due} in mind for your news, and I know how easily a full week pushes such a date back.",
        "I know that {due} was the day you hoped for, and that plans of this kind often need more time.",
    ),
)
STILL_INTERESTED = Frames(
    "still_interested",
    (
        "I'm still very interested in the role and would be glad to take it on.",
        "My interest in the role is as strong as on the day we spoke.",
        "The role is still the one I'd like to have.",
        "I'd still love to do this work.",
        "I'm as keen on the role as I was then.",
    ),
    formal=(
        "I remain very interested in the role.",
        "My interest in the role and in {company} is undiminished.",
    ),
)
STILL_THINKING = Frames(
    "still_thinking",
    (
        "Our talk about {x} is still on my mind, and I'd love to do this work.",
        "I've gone on thinking about {x}, and I'm as keen on the role as ever.",
        "I haven't stopped thinking about {x}, and I'd still be very glad to take the role on.",
        "What we said about {x} still makes me want the job.",
    ),
)
WHERE = Frames(
    "where",
    (
        "When it suits you, could you tell me where things stand?",
        "Could you let me know, at a moment that suits you, how things stand?",
        "Would you let me know how things stand, once it suits you?",
        "May I ask where things stand? A line when you have a moment would be very welcome.",
    ),
)
OFFER_MORE = Frames(
    "offer_more",
    (
        "If anything further from me would be useful, I'll gladly send it.",
        "Should you need anything more from me, I'm happy to provide it.",
        "And if there's anything else you'd like from me, you need only ask.",
        "I'm glad to send whatever would still help.",
    ),
)
WISHES = Frames(
    "wishes",
    (
        "Thank you, and my best wishes to you.",
        "With many thanks and best wishes.",
        "Thank you for your time, and best wishes.",
        "Many thanks, and I hope that all is well with you.",
    ),
)
ONCE_MORE = Frames(
    "once_more",
    (
        "I hope that all is well with you; may I ask once more about {role} at {company}?",
        "I'd like to ask you once more about {role} at {company}, and will leave the matter with you "
        "after that.",
        "This is my second note about {role} at {company}, and I'll leave it at that.",
        "May I come back once more to {role} at {company}? After this I'll leave it with you.",
    ),
)
STILL_OPEN = Frames(
    "still_open",
    (
        "Is the role still open, and is there a day by which you expect to decide?",
        "Could you tell me whether the role is still open, and when you expect to decide?",
        "Are you still choosing, and do you have a day in mind for the decision?",
    ),
)
EITHER_WAY = Frames(
    "either_way",
    (
        "Whatever the answer is, I'd be glad to have it, and I'd still love to do this work.",
        "I'm still very interested, and any answer at all would help me to plan.",
        "One line is enough, whichever way it goes; I'd still be very happy to join you.",
    ),
)

# An answer to "it will take longer"

THANKS_FOR_NEWS = Frames(
    "thanks_for_news",
    (
        "Thank you for letting me know how things stand with {role}.",
        "Thank you for keeping me up to date about {role}; I know that it takes a moment in a full week.",
        "It was kind of you to write and tell me where things are with {role}.",
        "Thank you for your message about {role}.",
    ),
)
GLAD_TO_WAIT = Frames(
    "glad_to_wait",
    (
        "I'm glad to wait; it's a role worth waiting for.",
        "Please take the time you need; I'd rather have a careful decision than a quick one.",
        "There's no hurry on my side, and I'm as keen as ever.",
        "I'm happy to be patient, because I'd very much like to do this work.",
    ),
)
UNTIL_DUE = Frames(
    "until_due",
    (
        "I look forward to hearing from you by {due}.",
        "I have noted {due} and won't trouble you before then.",
        "I'll look out for your news around {due}.",
    ),
)
UNTIL_THEN = Frames(
    "until_then",
    (
        "Until then, I'm here if anything from me would help.",
        "If you need anything from me in the meantime, please ask.",
        "In the meantime I'm glad to send whatever would help.",
    ),
)

# The answer to a no

THANKS_FOR_WORD = Frames(
    "thanks_for_word",
    (
        "Thank you for letting me know about your decision on {role}, and for the time that you gave me.",
        "Thank you for telling me how you have decided on {role}; it is not an easy letter to write.",
        "I'm grateful to you for writing, and for the time you gave me on the way to your decision "
        "about {role}.",
        "Thank you for your message about {role}, and for all the time you put into it.",
    ),
)
# To somebody who passes the decision on (an agency, a coordinator).
THANKS_FOR_WORD_VIA = Frames(
    "thanks_for_word_via",
    (
        "Thank you for letting me know about the decision on {role} at {company}, and for your help on the "
        "way to it.",
        "Thank you for passing on the news about {role} at {company}; it is not an easy message to bring.",
        "I'm grateful to you for telling me about the decision on {role} at {company}, and for all that you "
        "did along the way.",
    ),
)
TALKED = Frames(
    "talked",
    (
        "I liked talking with you about {x}, and I'm glad that we did.",
        "I'll gladly remember our talk about {x}.",
        "I'll remember with pleasure what we said about {x}.",
        "It was good to talk with you about {x}.",
        "I won't forget our talk about {x}.",
    ),
)
ALREADY = Frames(
    "already",
    (
        "I'm already thinking about {x}.",
        "I'm all the more pleased when I think of our talk about {x}.",
        "It takes me straight back to our talk about {x}.",
        "It makes me think back with pleasure to our talk about {x}.",
    ),
)
IMPRESSION = Frames(
    "impression",
    (
        "I came away with a high opinion of {company} and of the work that is done there.",
        "I think highly of {company}, and that hasn't changed.",
        "I liked very much what I saw of {company}.",
        "I have nothing but good things to say about {company}.",
    ),
)
# From somebody who works there already.
IMPRESSION_INTERNAL = Frames(
    "impression_internal",
    (
        "None of this changes how glad I am to work at {company}.",
        "I'm as glad as before to be part of {company}.",
        "I think as well of {company} as I did before.",
    ),
)
DOOR = Frames(
    "door",
    (
        "Should another role come up in which I could be useful, I'd be very glad to hear from you.",
        "If one day there is another role that might suit me, please think of me; I'd love to talk again.",
        "I'd be happy to talk again if another door should open.",
        "I hope that our paths cross again, and I'd gladly hear from you if another role comes up.",
    ),
)
DOOR_ELSEWHERE = Frames(
    "door_elsewhere",
    (
        "Should another role come up that might suit me, I'd be very glad to hear of it.",
        "If something else comes up that you think I could do well, please think of me.",
        "I'd gladly talk with you again about whatever comes up next.",
    ),
)
FEEDBACK = Frames(
    "feedback",
    (
        "If you have a word of advice for me, I'd value it; if not, I understand completely.",
        "Should you have a moment for one piece of advice, I'd be grateful, and I'll understand if you "
        "don't.",
        "If you have a minute to name one thing that I could do better next time, it would be worth a lot to "
        "me; if not, that is quite all right.",
    ),
)
ALL_THE_BEST = Frames(
    "all_the_best",
    (
        "I wish you and whoever joins you all the best.",
        "My good wishes go to you and to your new colleague.",
        "I wish you and your new colleague a good start.",
        "All the best to you and the team.",
    ),
)

ALL_THE_BEST_VIA = Frames(
    "all_the_best_via",
    (
        "Thank you again for your help, and all the best to you.",
        "My good wishes to you, and thank you once more for your help.",
        "With thanks again for your help, and all good wishes.",
    ),
)

# An offer

THANKS_FOR_OFFER = Frames(
    "thanks_for_offer",
    (
        "Thank you very much for offering me {role} at {company}.",
        "What good news: thank you for offering me {role} at {company}.",
        "Your message made my day; thank you for the offer of {role} at {company}.",
        "I'm delighted and grateful that you have offered me {role} at {company}.",
    ),
    formal=("I thank you most sincerely for the offer of {role} at {company}.",),
)
GRATEFUL_FOR_OFFER = Frames(
    "grateful_for_offer",
    (
        "Thank you very much for your offer of {role} at {company}, and for the confidence behind it.",
        "I'm truly grateful to you for offering me {role} at {company}.",
        "Thank you for the offer of {role} at {company}; I know what it means to be chosen.",
    ),
)
# To somebody who passes the offer on.
THANKS_FOR_OFFER_VIA = Frames(
    "thanks_for_offer_via",
    (
        "Thank you for passing on the offer of {role} at {company}.",
        "What good news: thank you for telling me that I have been offered {role} at {company}.",
        "Your message made my day; thank you for the news of the offer from {company} for {role}.",
    ),
)
GRATEFUL_FOR_OFFER_VIA = Frames(
    "grateful_for_offer_via",
    (
        "Thank you very much for passing on the offer of {role} at {company}, and for all your help.",
        "I'm grateful to you and to everyone at {company} for the offer of {role}.",
    ),
)
GLAD_VIA = Frames(
    "glad_of_offer_via",
    (
        "It means a great deal to me that they would like me to do this work.",
        "I'm very happy that they would trust me with it.",
    ),
)
CONFIDENCE_VIA = Frames(
    "confidence_via",
    (
        "Thank you again for your help; please pass my thanks on.",
        "My thanks once more, to you and to them.",
    ),
)
ACCEPT_VIA = Frames(
    "accept_via",
    (
        "I'm delighted to accept the offer of {role} at {company}.",
        "Please tell them that my answer is a happy yes: I accept the offer of {role} at {company}.",
        "With great pleasure: I accept the offer of {role} at {company}.",
    ),
)
TRUST_VIA = Frames(
    "trust_via",
    (
        "Thank you for all your help on the way here.",
        "My thanks to you for bringing us together.",
    ),
)
WANTED_TO_KNOW_VIA = Frames(
    "wanted_to_know_via",
    (
        "I wanted you to know straight away, so that you can tell them in good time.",
        "I'm telling you without delay, because others may be waiting for their answer.",
    ),
)
PATHS_VIA = Frames(
    "paths_via",
    (
        "Thank you for all your help; I'd be glad to work with you again.",
        "I'm grateful for your help, and I hope that we'll find the right role another time.",
    ),
)
GLAD = Frames(
    "glad_of_offer",
    (
        "It means a great deal to me that you would like me to do this work.",
        "I'm very happy that you would trust me with it.",
        "I had hoped for it since we spoke.",
    ),
)
WILL_ANSWER = Frames(
    "will_answer",
    (
        "I'm reading everything with the care that it deserves and will write to you with my answer.",
        "I'll go through it carefully and come back to you with my answer.",
        "I'd like to give it the thought that it deserves, and you'll have my answer soon.",
    ),
)
CONFIDENCE = Frames(
    "confidence",
    (
        "Thank you again for your confidence in me.",
        "With thanks again for your trust.",
        "My thanks once more, to you and to everybody who had a hand in it.",
    ),
)
ACCEPT = Frames(
    "accept",
    (
        "I'm delighted to accept your offer of {role} at {company}.",
        "With great pleasure: I accept your offer of {role} at {company}.",
        "Yes, gladly: I'd be proud to take up {role} at {company}, and I accept your offer.",
        "My answer is a happy yes: I accept your offer of {role} at {company}.",
    ),
    formal=("I am pleased to accept your offer of {role} at {company}.",),
)
ACCEPT_AS_SENT = Frames(
    "accept_as_sent",
    (
        "I accept it as you set it out in your message.",
        "The details are fine with me as they stand in your message.",
        "I'm happy with everything as you set it out in your message.",
    ),
)
LOOKING_FORWARD = Frames(
    "looking_forward",
    (
        "I'm looking forward to the work, and above all to {x}.",
        "I can hardly wait to begin, most of all with {x}.",
        "There's much to look forward to, above all {x}.",
    ),
)
LOOKING_FORWARD_PLAIN = Frames(
    "looking_forward_plain",
    (
        "I'm very much looking forward to the work, and to doing it with all of you.",
        "I can hardly wait to begin.",
        "I look forward very much to starting.",
    ),
)
WHAT_NEXT = Frames(
    "what_next",
    (
        "Please let me know what you need from me before the first day.",
        "If there's anything to sign or to send before I start, you'll have it the same day.",
        "Tell me what comes next, and I'll see to it straight away.",
    ),
)
TRUST = Frames(
    "trust",
    (
        "Thank you for your trust; I'll do my best to deserve it.",
        "Thank you for choosing me.",
        "Thank you; I look forward to seeing you soon.",
    ),
)
DECLINE = Frames(
    "decline",
    (
        "I have thought about it long and carefully, and I've decided not to take it up.",
        "After a good deal of thought I have decided to decline.",
        "It wasn't an easy decision, but I won't be taking it up.",
        "I've weighed it with care and have come to the conclusion that I should decline.",
    ),
)
WANTED_TO_KNOW = Frames(
    "wanted_to_know",
    (
        "I wanted you to know straight away, so that the role can go to somebody else.",
        "I'm telling you without delay, because others may be waiting for your word.",
        "I did not want to keep you waiting for my answer.",
    ),
)
PATHS_INTERNAL = Frames(
    "paths_internal",
    (
        "Thank you for your confidence in me, and all the best to you and the team.",
        "I'm grateful for your interest in me, and glad that we are colleagues as before.",
        "Thank you once more, and I look forward to our next talk.",
    ),
)
PATHS = Frames(
    "paths",
    (
        "Thank you for your confidence in me; I hope that our paths cross again.",
        "I'm grateful for your interest in me, and I'd be glad to meet you again.",
        "My thanks and good wishes to you and to all whom I met.",
        "Thank you once more, and I hope that we'll meet again.",
    ),
)

# Stepping back

WITHDRAW = Frames(
    "withdraw",
    (
        "After careful thought, I'd like to withdraw my application, and I wanted you to know without delay.",
        "I have decided to withdraw my application, and I'd like you to be the first to know.",
        "I'm writing to you straight away because I have decided to withdraw my application.",
        "I've thought it over with care and would like to withdraw my application.",
    ),
)

# Meetings

MISSED = Frames(
    "missed",
    (
        "I {where} at the time we had arranged {day}, and we seem to have missed each other.",
        "We seem to have missed each other {day}; I {where} at the time we had arranged.",
        "I {where} at the time we had agreed {day}; perhaps something came up.",
    ),
)
# To who arranged the meeting and was not to be there.
MISSED_VIA = Frames(
    "missed_via",
    (
        "I {where} at the time arranged {day}, and it looks as if something came up at {company}.",
        "It seems that {company} and I missed each other {day}; I {where} at the time arranged.",
    ),
)
ANOTHER_TIME_VIA = Frames(
    "another_time_via",
    (
        "Could you ask whether later today or tomorrow would suit them instead?",
        "Would you find out whether another time today or tomorrow would suit them better?",
    ),
)
KEEN_VIA = Frames(
    "keen_via",
    (
        "I'm still very keen to talk with them.",
        "I'm looking forward to the conversation as much as before.",
    ),
)
ANOTHER_TIME = Frames(
    "another_time",
    (
        "Could we talk later today or tomorrow instead?",
        "Would another time today or tomorrow suit you better?",
        "Shall we find another time?",
    ),
)
KEEN = Frames(
    "keen",
    (
        "I'm very much looking forward to our conversation.",
        "I'm still very keen to talk with you.",
        "I'd be very glad to talk with you.",
    ),
)
MOVED = Frames(
    "moved",
    (
        "Thank you for finding another time for {meeting}; {when} suits me very well.",
        "Thank you for letting me know that {meeting} has moved; I'm happy with {when}.",
        "It's no trouble at all to move {meeting}, and {when} is a good time for me.",
        "Thank you for arranging a new time for {meeting}: {when} works well for me.",
    ),
)
WILL_BE_THERE = Frames(
    "will_be_there",
    (
        "I've put it in my diary and am looking forward to it.",
        "I'll be there, and I look forward to it.",
        "I look forward to it as much as before.",
    ),
)

# The end of a silence, and afterwards

REST = Frames(
    "rest",
    (
        "I know that plans change and that you have much to attend to, so please feel no need to reply.",
        "This needs no answer; I know how full your weeks are.",
        "Please don't feel that you have to answer; I only wanted to round things off on my side.",
    ),
)
DOOR_LATER = Frames(
    "door_later",
    (
        "Should this role or another like it come up later, I'd be glad to hear of it.",
        "I'm still interested in the work, and if something opens later I'd love to hear from you.",
        "If things change, or another role comes up, I'd be happy to talk again.",
    ),
)
SUCCESS = Frames(
    "success",
    (
        "Until then, I wish you and {company} every success.",
        "I wish you and everyone at {company} well.",
        "My best wishes to you and to {company}.",
    ),
)
SUCCESS_INTERNAL = Frames(
    "success_internal",
    (
        "My best wishes to you and the team.",
        "I wish you and the team well.",
        "All the best to all of you.",
    ),
)
LONG_SINCE = Frames(
    "long_since",
    (
        "It's some time since {talk} {day} about {role}, and I still think of it with pleasure.",
        "I hope that you've been well since {talk} {day} about {role} at {company}.",
        "I was thinking of {talk} {day} about {role} at {company}, and thought that I'd say hello.",
    ),
)
WONDERED = Frames(
    "wondered",
    (
        "I've wondered more than once how things have gone with {x}.",
        "I've often asked myself how things have gone with {x}.",
        "I still think now and then of our talk about {x}.",
    ),
)
GLAD_OF_NEWS = Frames(
    "glad_of_news",
    (
        "I'd be glad to hear how things are going whenever you have a moment; there's no hurry.",
        "If you'd like to tell me how you're all getting on, I'd enjoy reading it; and if not, that is "
        "fine too.",
        "A line from you would be very welcome at any time.",
    ),
)
KEEP_WELL = Frames(
    "keep_well",
    (
        "With all good wishes to you and your colleagues.",
        "All the best to you until we speak again.",
        "My best wishes to all of you.",
    ),
)

# The card, written by hand

CARD_THANKS = Frames(
    "card_thanks",
    (
        "I wanted to thank you in my own hand for {talk} {day}.",
        "An email seemed too little, so here, by hand, are my thanks for {talk} {day}.",
        "This card is to say thank you a second time, and by hand, for {talk} {day}.",
        "Some thanks belong on paper, and so do mine for {talk} {day}.",
        "It's a pleasure to thank you once more, with pen and ink, for {talk} {day}.",
        "I didn't want {talk} {day} to pass without a proper word of thanks on paper.",
    ),
)
CARD_ABOUT = Frames(
    "card_about",
    (
        "I still think with pleasure of our talk about {x}.",
        "I'll remember our talk about {x}.",
        "What we said about {x} is still with me.",
        "Our talk about {x} often comes back to me.",
    ),
)
CARD_STATED = Frames(
    "card_stated",
    (
        "I still smile when I think that {x}.",
        "I was glad to learn that {x}.",
    ),
)
CARD_INTEREST = Frames(
    "card_interest",
    (
        "I'd love to do this work with you at {company}.",
        "I'd be very happy to join you at {company}.",
        "Whatever you decide, I'm glad that we talked, and I'd love to work at {company}.",
        "It would be a joy to be part of {company}.",
    ),
)
CARD_CLOSING = Frames(
    "card_closing",
    (
        "With my thanks and good wishes.",
        "All good wishes to you and the team.",
        "Thank you again, and all the best to you.",
        "With warm thanks and every good wish.",
    ),
)

# Spoken

HELLO_CALL = Frames(
    "hello_call",
    (
        "Hello{name}, this is {me}; {met} {role}. Is this a good moment?",
        "Hello{name}, my name is {me}; {met} {role}. Have I caught you at a good moment?",
    ),
)
CALL_WHERE = Frames(
    "call_where",
    (
        "I'm still very interested, and I'd like to ask where I stand and whether you need anything else "
        "from me.",
        "I'd still love to do this work, so may I ask where I stand, and is there anything else that would "
        "help you?",
    ),
)
CALL_LEARN = Frames(
    "call_learn",
    (
        "If there's anything that I could have done better, I'd be glad to hear it.",
        "And if you have a word of advice for me, I'd be grateful for it.",
    ),
)
CALL_THANKS = Frames(
    "call_thanks",
    (
        "Thank you for telling me, and for your time.",
        "Thank you, that is good to know; I won't keep you any longer.",
    ),
)
HELLO_VOICEMAIL = Frames(
    "hello_voicemail",
    (
        "Hello{name}, this is {me}, on {phone}; {met} {role}.",
        "Hello{name}, my name is {me}, and my number is {phone}; {met} {role}.",
    ),
)
VOICEMAIL_ASK = Frames(
    "voicemail_ask",
    (
        "I'm still very interested, and I'm calling to ask where things stand. A short email is as "
        "welcome as a call.",
        "I'd still love to do this work, and I'd be glad to know where things stand. An email will do "
        "as well "
        "as a call.",
    ),
)
VOICEMAIL_GOODBYE = Frames(
    "voicemail_goodbye",
    (
        "Thank you. Once more, this is {me}, on {phone}.",
        "Thank you, and all good wishes. Again, {me}, on {phone}.",
    ),
)
