"""One module a screen. A view parses, calls the desk and renders; it decides nothing."""
