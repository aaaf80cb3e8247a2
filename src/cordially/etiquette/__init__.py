"""When: what is proper now, what is not until when, and why. Pure, without a clock.

`plan` says what comes next (`thanks_owed` its thank-yous alone), `gate` judges one intended contact,
`send_times` offers moments at the seal, `silence_meter` says how usual a wait is, `what_if` tries an event,
`explain` tells a rule with its sources.
"""

from cordially.etiquette.budget import gate
from cordially.etiquette.explain import POLICY, RULES, Rule, explain
from cordially.etiquette.meter import silence_meter
from cordially.etiquette.planner import plan, thanks_owed
from cordially.etiquette.policy import HARD_CEILING, PRESETS, Policy, is_preset
from cordially.etiquette.suppose import EXAMPLES, Event, Supposition, follow, read_supposition, what_if
from cordially.etiquette.times import SendTime, send_times
from cordially.etiquette.view import REVIVED_BY

__all__ = [
    "EXAMPLES", "HARD_CEILING", "POLICY", "PRESETS", "REVIVED_BY", "RULES", "Event", "Policy", "Rule",
    "SendTime", "Supposition", "explain", "follow", "gate", "is_preset", "plan", "read_supposition",
    "send_times", "silence_meter", "thanks_owed", "what_if",
]  # fmt: skip
