"""The writing desk in the browser: parse, call desk, render."""
