"""Words in: what a message from the employer means. Pure; any bytes at all give a Reading.

The order is own mail, bounce, calendar, automatic, human (facts/mail.md 4). Only new words count.
"""

from cordially.reading.understand import Seen, classify, understood, whose

__all__ = ["Seen", "classify", "understood", "whose"]
