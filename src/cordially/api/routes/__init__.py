"""One module a resource. A route parses, calls the desk and renders; it decides nothing."""
