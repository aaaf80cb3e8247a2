"""Whatever the person types into a stem: its shape is seen, or a kind question asked."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cordially.model import Problem, Topic, TopicKind
from cordially.writing.fillings import Shape, read, read_highlight

NEED, FIT, PERSONAL, WISH = TopicKind.NEED, TopicKind.FIT, TopicKind.PERSONAL, TopicKind.WISH
PRIYA = ("Priya Raman", "Priya")

READ = [
    (NEED, "its mostly the onboarding that hurts", "statement", "it's mostly the onboarding that hurts"),
    (NEED, "Just stability really. 4 managers in 2 years", "noun", "stability"),
    (FIT, "me and a mate run a food bank", "statement", "a mate and I run a food bank"),
    (FIT, "fluent in Hindi and Tamil", "deed", "am fluent in Hindi and Tamil"),
    (PERSONAL, "she's got twins too!", "statement", "you've got twins too"),
    (PERSONAL, "him and his wife just got a puppy", "statement", "you and your wife just got a puppy"),
    (NEED, "honestly just hands", "noun", "hands"),
    (NEED, "theyve lost two nurses", "statement", "you've lost two nurses"),
    (NEED, "lads that turn up", "need", "lads that turn up"),
    (NEED, "customers who leave", "noun", "customers who leave"),
    (NEED, "pipeline. they're at 60% for the year", "statement", "you're at 60% for the year"),
    (NEED, "bodies. theyve been on agency for months", "statement", "you've been on agency for months"),
    (
        NEED,
        "continuity - they lose people when faces change",
        "statement",
        "you lose people when faces change",
    ),
    (NEED, "staff who stay; caseloads are 20+", "need", "staff who stay"),
    (NEED, "the CFO stressed on cash leakages", "statement", "the CFO stressed on cash leakages"),
    (NEED, "someone who gets teachers (their words!)", "need", "someone who gets teachers"),
    (FIT, "me and my grandad made a shed", "statement", "my grandad and I made a shed"),
    (FIT, "been out 4 years but kept up my CIPP", "deed", "have been out 4 years but kept up my CIPP"),
    (FIT, "in Turkana we moved to Kobo", "statement", "in Turkana we moved to Kobo"),
    (PERSONAL, "hes a wednesday fan as well", "statement", "you're a Wednesday fan as well"),
    (PERSONAL, "ex army both of us", "statement", "we are both ex army"),
    (PERSONAL, "both of us rowed in college (he at Yale)", "statement", "both of us rowed in college"),
    (PERSONAL, "we nerded out about fonts", "noun", "fonts"),
    (PERSONAL, "Ursula K. Le Guin", "noun", "Ursula K. Le Guin"),
    (PERSONAL, "the bus he takes was in my data!!", "statement", "the bus you take was in my data"),
    (PERSONAL, "Her kid is in grade 7 too so she knows", "statement", "your kid is in grade 7 too"),
    (
        WISH,
        "he asked about theft. I'd greet everyone at the door",
        "deed",
        "would greet everyone at the door",
    ),
    (NEED, "The returns backlog.", "noun", "the returns backlog"),
    (NEED, "returns backlog", "noun", "the returns backlog"),
    (NEED, "Leeds office", "noun", "the Leeds office"),
    (NEED, "rota", "noun", "the rota"),
    (NEED, "Kubernetes", "noun", "Kubernetes"),
    (NEED, "safe staffing", "noun", "safe staffing"),
    (NEED, "THE RETURNS BACKLOG", "noun", "the returns backlog"),
    (NEED, "🙂 the backlog 🙂", "noun", "the backlog"),
    (NEED, "um, the backlog...", "noun", "the backlog"),
    (NEED, '"the backlog"', "noun", "the backlog"),
    (NEED, "the backlog (in Leeds", "noun", "the backlog in Leeds"),
    (NEED, "the backlog!!! It is huge.", "noun", "the backlog"),
    (NEED, "Dr. Smith's ward", "noun", "Dr. Smith's ward"),
    (NEED, "- rota\n- handovers\n- night cover", "noun", "rota, handovers and night cover"),
    (NEED, "rota, handovers, night cover", "noun", "rota, handovers and night cover"),
    (NEED, "we talked about the new ward", "noun", "the new ward"),
    (NEED, "We also talked about their move to Kubernetes", "noun", "your move to Kubernetes"),
    (NEED, "What they most need right now is a calmer service", "need", "a calmer service"),
    (NEED, "Priya's new team", "noun", "your new team"),
    (NEED, "the handover that was missing", "noun", "the handover that was missing"),
    (NEED, "rebuilding the rota", "gerund", "rebuilding the rota"),
    (NEED, "How they rebuilt the rota", "clause", "how you rebuilt the rota"),
    (NEED, "how to cut the backlog", "clause", "how to cut the backlog"),
    (NEED, "to cut costs", "need", "to cut costs"),
    (NEED, "Cut the backlog before January", "need", "to cut the backlog before January"),
    (NEED, "more nurses on nights", "need", "more nurses on nights"),
    (NEED, "someone to lead the night shift", "need", "someone to lead the night shift"),
    (NEED, "They need to cut the backlog", "statement", "you need to cut the backlog"),
    (NEED, "that the team lost two people", "statement", "the team lost two people"),
    (NEED, "they told me they want a quieter ward", "statement", "you want a quieter ward"),
    (NEED, "They want someone to calm their service!", "statement", "you want someone to calm your service"),
    (NEED, "They help patients keep their dignity", "statement", "you help patients keep their dignity"),
    (NEED, "Priya needs help with the audit", "statement", "you need help with the audit"),
    (NEED, "quotes take three weeks", "statement", "quotes take three weeks"),
    (NEED, "it is hard to find good cooks", "statement", "it is hard to find good cooks"),
    (NEED, "how do they keep good cooks?", "question", "How do you keep good cooks?"),
    (NEED, "pupils drop physics after year 9", "loose", "pupils drop physics after year 9"),
    (FIT, "I led a team of six", "deed", "led a team of six"),
    (FIT, "I told them I led a team", "deed", "led a team"),
    (FIT, "I'm a certified welder", "deed", "am a certified welder"),
    (FIT, "i've run a kitchen", "deed", "have run a kitchen"),
    (FIT, "my work on the rota", "noun", "my work on the rota"),
    (FIT, "Registered nurse", "gerund", "being a registered nurse"),
    (FIT, "to lead teams", "clause", "how to lead teams"),
    (NEED, "the returns backlog that grew to ninety", "noun", "the returns backlog that grew to ninety"),
    (NEED, "the orders desk which closes early", "noun", "the orders desk which closes early"),
    (PERSONAL, "sourdough", "noun", "sourdough"),
    (PERSONAL, "her allotment", "noun", "your allotment"),
    (PERSONAL, "she is from Leeds too", "statement", "you are from Leeds too"),
    (PERSONAL, "Priya and I both like chess", "statement", "you and I both like chess"),
    (WISH, "I wish I had said that I led the migration", "deed", "led the migration"),
    (WISH, "more about my work on the audit", "noun", "my work on the audit"),
    (NEED, "WE NEED PEOPLE WHO STAY", "statement", "you need people who stay"),
    (NEED, 'He said: "we can\'t find welders"', "statement", "you can't find welders"),
    (NEED, "their main issue is that the line keeps stopping", "statement", "the line keeps stopping"),
    (NEED, "Sarah mentioned that the roof leaks", "statement", "the roof leaks"),
    (NEED, "moving to a proper WMS (Kestrel?)", "gerund", "moving to a proper WMS"),
    (NEED, "someone for Sundays; also they may open on Mondays", "need", "someone for Sundays"),
    (NEED, "not sure, he talked mostly about the merger", "noun", "the merger"),
    (NEED, "going live w/o breaking payroll", "gerund", "going live without breaking payroll"),
    (NEED, "2 cooks", "need", "2 cooks"),
    (NEED, "They said: 'find us a baker'", "need", "to find you a baker"),
    (NEED, "the 'Monday problem'", "noun", "the 'Monday problem'"),
    (NEED, "a bit more calm", "need", "a bit more calm"),
    (NEED, "can't keep staff", "statement", "you can't keep staff"),
    (NEED, "what they really want is someone who stays", "need", "someone who stays"),
    (FIT, "that time I fixed the boiler", "noun", "the time I fixed the boiler"),
    (FIT, "I'd worked there before", "deed", "had worked there before"),
    (PERSONAL, "her son's at the same school as mine", "statement", "your son's at the same school as mine"),
    (WISH, "I'd start with the customers who left", "deed", "would start with the customers who left"),
    (WISH, "first listen, then act", "deed", "would first listen, then act"),
    (WISH, "because I love the sea", "deed", "love the sea"),
    (FIT, "me being good with angry people", "gerund", "being good with angry people"),
    (FIT, "I am a certified welder (EN ISO 9606)", "deed", "am a certified welder (EN ISO 9606)"),
    (FIT, "she asked about the gap and I explained", "noun", "the gap"),
    (PERSONAL, "We laughed about the parking", "noun", "the parking"),
    (WISH, "I would've said that I close the books alone", "deed", "close the books alone"),
    (WISH, "I should have told them about the shop", "noun", "the shop"),
    (WISH, "ask about the handover", "deed", "would ask about the handover"),
    (WISH, "call the customer first", "deed", "would call the customer first"),
    (WISH, "mention that I can start sooner", "deed", "can start sooner"),
]
ASKED = [
    (NEED, "la gestion des retards"),
    (NEED, "お客様の返品"),
    (NEED, ""),
    (NEED, "..."),
    (NEED, "someone"),
    (NEED, "idk something with data"),
    (FIT, "not much"),
    (NEED, "12345"),
    (NEED, "the salary band"),
    (NEED, "they seemed disorganised"),
    (NEED, "word " * 400),
    (NEED, "x" * 200),
    (WISH, "sorry, I was nervous"),
]


@pytest.mark.parametrize(("kind", "typed", "shape", "words"), READ)
def test_its_shape_is_seen_and_its_words_made_ready(kind, typed, shape, words):
    found = read(Topic(typed, kind), PRIYA, own=True)
    assert (found.shape, found.text) == (Shape(shape), words)
    assert found.quote == typed


@pytest.mark.parametrize(("kind", "typed"), ASKED)
def test_what_cannot_carry_a_sentence_is_asked_about(kind, typed):
    assert isinstance(read(Topic(typed, kind)), Problem)


@pytest.mark.parametrize(
    ("line", "shape", "words"),
    [
        ("Cut returns from six days to two.", "deed", "cut returns from six days to two"),
        ("Managed a team of nine", "deed", "managed a team of nine"),
        ("Lead a team of nine", "deed", "lead a team of nine"),
        ("• Built the booking page", "deed", "built the booking page"),
        (
            "Registered nurse with eight years on the wards",
            "noun",
            "registered nurse with eight years on the wards",
        ),
    ],
)
def test_a_line_of_the_resume_becomes_a_deed_or_a_phrase(line, shape, words):
    found = read_highlight(line)
    assert (found.shape, found.text) == (Shape(shape), words)


def test_a_room_topic_leaves_she_alone():
    assert read(Topic("she is short of staff"), PRIYA, own=False).text == "she is short of staff"


@settings(max_examples=300, deadline=None)
@given(st.text(), st.sampled_from(TopicKind), st.booleans())
def test_any_text_at_all_is_read_or_asked_about(typed, kind, own):
    found = read(Topic(typed, kind), PRIYA, own)
    assert isinstance(found, Problem) or found.text
