"""Public fakes and builders, for our own tests and for yours.

`values` builds the people and meetings of the examples (Alice Moor, who seeks a job; Kestrel Freight, who
has one); `histories` lives whole hiring processes from a seed; `faultsmtp` is an SMTP server that fails at
a chosen step; `certs` makes certificates for a test server; `mailhost` runs real Postfix and Dovecot on
loopback. Import each by its module; nothing is loaded here.
"""
