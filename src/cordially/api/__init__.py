"""The face for programs: REST under /api/, by keys with scopes. Parse, ask the desk, render.

No route seals, sends, takes a seal back or changes an address; `desk.sealing` cannot be reached from here.
"""
