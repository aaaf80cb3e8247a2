"""The outside world, one thing a file: no database, no Django.

`message` the bytes of a letter; `smtp` sending; `imap` reading the mailbox; `invite` calendar files;
`postbox` the built-in practice server; `handoff` letters for another mail program; `secrets` passwords;
`transport` what smtp and imap share.
"""
