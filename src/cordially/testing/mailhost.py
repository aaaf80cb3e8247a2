"""Real mail servers on loopback: Postfix takes mail (STARTTLS, login), Dovecot keeps it (IMAP).

    with MailHost() as host:
        deliver(host.smtp_account(), ...)

Users: me@test.example and hr@corp.example, password "s3cret". Mail between them is delivered for real;
mail to anybody at refuse.example is refused.
Postfix needs root; without root, or without Postfix, a small front of our own takes the mail in its place and
hands it to Dovecot. Debian: `apt-get install --no-install-recommends postfix dovecot-imapd dovecot-lmtpd`.

Many of the settings below are there for speed or against a trap; facts and figures: start 0.1 s, stop 0.1 s.
"""

from __future__ import annotations

import grp
import os
import pwd
import re
import shutil
import signal
import smtplib
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from cordially.model import CordiallyError
from cordially.post.imap import ImapAccount
from cordially.post.smtp import Security, SmtpAccount
from cordially.testing.certs import Certificates, make_certificates

if TYPE_CHECKING:
    from aiosmtpd.controller import Controller

ME, THEM, PASSWORD = "me@test.example", "hr@corp.example", "s3cret"
DOMAINS = "test.example, corp.example"
_PATIENCE = 10.0
_QUEUES = (
    "active", "bounce", "corrupt", "defer", "deferred", "flush", "hold", "incoming", "private",
    "saved", "trace",
)  # fmt: skip
_MASTERS = ("/usr/lib/postfix/sbin/master", "/usr/libexec/postfix/master")


def available() -> str:
    """Why no MailHost can run here; "" when it can."""
    if _program("dovecot"):
        return ""
    return "Dovecot is not installed (Debian: dovecot-imapd dovecot-lmtpd)"


def postfix_available() -> str:
    """Why the host cannot have a real Postfix; "" when it can."""
    if os.getuid() != 0:
        return "Postfix needs root"
    return "" if _master() else "Postfix is not installed"


class MailHost:
    """Servers for one test run; a context manager, or `start` and `stop`.

    `postfix` None takes the real one where it can run; False always takes our own front.
    `introspection_url` lets users in by XOAUTH2 too, whose tokens are good there (see `authserver`).
    """

    def __init__(self, *, postfix: bool | None = None, introspection_url: str = "") -> None:
        if reason := available():
            raise CordiallyError(reason)
        wanted = not postfix_available() if postfix is None else postfix
        self.folder = Path(tempfile.mkdtemp(prefix="mailhost-"))
        self.folder.chmod(0o755)
        self.certificates = make_certificates(self.folder)
        self._dovecot = _Dovecot(self.folder / "dovecot", self.certificates, introspection_url)
        self._front: _Postfix | _Front = (
            _Postfix(self.folder / "postfix", self.certificates, self._dovecot)
            if wanted
            else _Front(self.certificates, self._dovecot)
        )

    def start(self) -> None:
        """Start both servers and wait until they answer."""
        try:
            self._dovecot.start()
            self._front.start()
        except BaseException as error:
            logs = self.logs()
            self.stop()
            raise CordiallyError(f"The mail host did not start: {error}\n{logs}") from error

    def stop(self) -> None:
        """Stop both and remove everything they kept."""
        self._front.stop()
        self._dovecot.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def __enter__(self) -> MailHost:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def crash(self, *, sending: bool = True, reading: bool = True) -> None:
        """SIGKILL the servers for sending, for reading, or both; what they kept on disk stays."""
        if sending:
            self._front.stop()
        if reading:
            self._dovecot.stop()

    def revive(self) -> None:
        """Start again what was crashed, on the same ports."""
        self._dovecot.start()
        self._front.start()

    @property
    def is_postfix(self) -> bool:
        """True when a real Postfix takes the mail."""
        return isinstance(self._front, _Postfix)

    def smtp_account(self, user: str = ME, password: str = PASSWORD) -> SmtpAccount:
        """How this user sends."""
        ca = str(self.certificates.ca)
        return SmtpAccount("localhost", self._front.port, Security.STARTTLS, user, password, 10.0, ca)

    def imap_account(
        self, user: str = ME, password: str = PASSWORD, security: Security = Security.TLS
    ) -> ImapAccount:
        """How this user reads."""
        port = self._dovecot.imaps if security is Security.TLS else self._dovecot.imap
        return ImapAccount("localhost", port, security, user, password, 10.0, str(self.certificates.ca))

    def deliver_reply(self, raw: bytes, to: str = ME, sender: str = THEM) -> None:
        """Put a message into a user's inbox as if it had come from outside."""
        _lmtp(self._dovecot.lmtp, sender, to, raw)

    def wait_for_mail(self, user: str, count: int = 1) -> list[bytes]:
        """The raw inbox of a user once it holds `count` messages; CordiallyError when they do not come."""
        from cordially.post.imap import Mailbox

        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            with Mailbox(self.imap_account(user)) as mailbox:
                found = [raw for _, raw in mailbox.new_messages("INBOX").messages]
            if len(found) >= count:
                return found
            time.sleep(0.05)
        raise CordiallyError(f"{user} did not get {count} messages in {_PATIENCE:.0f} s\n{self.logs()}")

    def logs(self) -> str:
        """The last lines of every log, for the report of a failure."""
        files = [*self.folder.rglob("*.log"), *self.folder.rglob("stderr")]
        return "\n".join(f"{f.name}: {f.read_text('utf-8', 'replace')[-2000:]}" for f in files)


class _Daemon:
    """One server in a session of its own, so that stopping it stops all its children and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process: subprocess.Popen[bytes] | None = None

    def _run(self, command: list[str], env: dict[str, str] | None = None) -> None:
        with (self.folder / "stderr").open("wb") as stderr:
            self._process = subprocess.Popen(
                command, env=env, stdout=subprocess.DEVNULL, stderr=stderr, start_new_session=True
            )

    def stop(self) -> None:
        """SIGKILL: SIGTERM takes Dovecot over a second, and nothing here is worth saving."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()
            self._process = None


class _Dovecot(_Daemon):
    def __init__(self, folder: Path, certificates: Certificates, introspection_url: str) -> None:
        super().__init__(folder)
        for name in ("run", "state", "mail"):
            (folder / name).mkdir(parents=True)
        folder.chmod(0o755)
        self.imap, self.imaps, self.lmtp, self.auth = _free_ports(4)
        owner, group = _mail_owner()
        if os.getuid() == 0:
            shutil.chown(folder / "mail", owner, group)
        users = "".join(f"{user}:{{PLAIN}}{PASSWORD}::::::\n" for user in (ME, THEM))
        (folder / "users").write_text(users)
        values = {
            "folder": folder, "name": folder.parent.name, "owner": owner, "group": group,
            "cert": certificates.cert, "key": certificates.key,
            "imap": self.imap, "imaps": self.imaps, "lmtp": self.lmtp, "auth": self.auth,
            "tokens": " xoauth2 oauthbearer" if introspection_url else "",
        }  # fmt: skip
        text = _filled(_DOVECOT, values) + ("" if os.getuid() == 0 else _filled(_ROOTLESS, values))
        if introspection_url:
            (folder / "oauth2.conf").write_text(f"introspection_url = {introspection_url}\n{_OAUTH2}")
            text += _filled(_BY_TOKEN, values)
        (folder / "dovecot.conf").write_text(text)

    def start(self) -> None:
        if self._process is not None:
            return
        self._run([_program("dovecot"), "-F", "-c", str(self.folder / "dovecot.conf")])
        _wait(self.imap, b"* OK")


class _Postfix(_Daemon):
    def __init__(self, folder: Path, certificates: Certificates, dovecot: _Dovecot) -> None:
        super().__init__(folder)
        [self.port] = _free_ports(1)
        for name in ("etc", "spool", "data"):
            (folder / name).mkdir(parents=True)
        shutil.chown(folder / "data", "postfix", "postfix")
        _make_queue(folder / "spool")
        values = {
            "folder": folder, "domains": DOMAINS, "cert": certificates.cert, "key": certificates.key,
            "lmtp": dovecot.lmtp, "auth": dovecot.auth, "port": self.port,
        }  # fmt: skip
        # A main.cf younger than two seconds is read again and again in naps of 0.3 s: date it back.
        past = time.time() - 60
        for name, text in (("main.cf", _MAIN), ("master.cf", _MASTER)):
            (folder / "etc" / name).write_text(_filled(text, values))
            os.utime(folder / "etc" / name, (past, past))

    def start(self) -> None:
        if self._process is not None:
            return
        etc = str(self.folder / "etc")
        # The master itself: the usual script spends a second on checks.
        self._run([_master(), "-d", "-c", etc], dict(os.environ, MAIL_CONFIG=etc, MAIL_LOGTAG="postfix"))
        _wait(self.port, b"220")


class _Front:
    """Our own stand-in for Postfix where there is no root: login and STARTTLS, then straight to Dovecot."""

    def __init__(self, certificates: Certificates, dovecot: _Dovecot) -> None:
        self._certificates = certificates
        self._dovecot = dovecot
        self.port = _free_ports(1)[0]
        self._controller: Controller | None = None

    def start(self) -> None:
        """Listen; each time with a controller of its own, since one that was stopped never starts again."""
        from aiosmtpd.controller import Controller

        if self._controller is not None:
            return
        controller = Controller(
            _Relay(self._dovecot),
            hostname="127.0.0.1",
            port=self.port,
            tls_context=self._certificates.server_context(),
            require_starttls=True,
            auth_required=True,
            authenticator=_knows,
        )
        controller.start()
        self._controller = controller

    def stop(self) -> None:
        """Hear nobody any more; what never began or has ended is left as it is."""
        if self._controller is not None:
            self._controller.stop(no_assert=True)
            self._controller = None


def _knows(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> Any:
    """Whether a log-in is one of our two people's, as aiosmtpd asks it."""
    from aiosmtpd.smtp import AuthResult

    known = data.login.decode() in (ME, THEM) and data.password == PASSWORD.encode()
    return AuthResult(success=known, handled=False)


class _Relay:
    def __init__(self, dovecot: _Dovecot) -> None:
        self._dovecot = dovecot

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if address.endswith("@refuse.example"):
            return "554 5.7.1 Access denied"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 ok"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        try:
            for one in envelope.rcpt_tos:
                _lmtp(self._dovecot.lmtp, envelope.mail_from, one, envelope.original_content)
        except smtplib.SMTPRecipientsRefused:
            return "550 5.1.1 no such person here"
        return "250 2.0.0 delivered"


def _lmtp(port: int, sender: str, to: str, raw: bytes) -> None:
    """One recipient at a time: LMTP answers the dot once for each, which smtplib does not read."""
    with smtplib.LMTP("127.0.0.1", port, local_hostname="localhost", timeout=_PATIENCE) as line:
        line.sendmail(sender, [to], re.sub(rb"\r?\n", b"\r\n", raw))


def _make_queue(spool: Path) -> None:
    """The queue as `postfix check` would make it, only quicker."""
    for name in _QUEUES:
        (spool / name).mkdir()
        (spool / name).chmod(0o700)
        shutil.chown(spool / name, "postfix")
    (spool / "pid").mkdir()
    for name, mode in (("maildrop", 0o730), ("public", 0o710)):
        (spool / name).mkdir()
        shutil.chown(spool / name, "postfix", "postdrop")
        (spool / name).chmod(mode)


def _mail_owner() -> tuple[str, str]:
    """Dovecot refuses mail of root: nobody owns it then."""
    if os.getuid() == 0:
        return "nobody", "nogroup"
    return pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name


def _free_ports(count: int) -> list[int]:
    """Ports that were free just now, all different."""
    held = [socket.socket() for _ in range(count)]
    for one in held:
        one.bind(("127.0.0.1", 0))
    ports = [int(one.getsockname()[1]) for one in held]
    for one in held:
        one.close()
    return ports


def _wait(port: int, greeting: bytes) -> None:
    """Wait for the greeting: an open port alone is no readiness."""
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            with socket.create_connection(("127.0.0.1", port), 1.0) as line:
                if line.recv(64).startswith(greeting):
                    return
        except OSError:
            pass
        if time.monotonic() > end:
            raise CordiallyError(f"nothing answers on port {port}")
        time.sleep(0.01)


def _program(name: str) -> str:
    return shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin") or ""


def _master() -> str:
    return next((path for path in _MASTERS if os.access(path, os.X_OK)), "")


def _filled(text: str, values: dict[str, object]) -> str:
    for name, value in values.items():
        text = text.replace(f"@{name}@", str(value))
    return text


_DOVECOT = """
base_dir = @folder@/run
state_dir = @folder@/state
instance_name = @name@
log_path = @folder@/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <@cert@
ssl_key = <@key@
disable_plaintext_auth = no
auth_failure_delay = 0
auth_mechanisms = plain login@tokens@
first_valid_uid = 1
mail_location = maildir:@folder@/mail/%u
mail_fsync = never
mailbox_idle_check_interval = 1 secs
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
}
passdb {
  driver = passwd-file
  args = username_format=%u @folder@/users
}
userdb {
  driver = static
  args = uid=@owner@ gid=@group@ home=@folder@/mail/%u
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = @imap@
  }
  inet_listener imaps {
    port = @imaps@
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = @lmtp@
  }
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = @auth@
  }
}
"""
_BY_TOKEN = """
passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = @folder@/oauth2.conf
}
"""
_OAUTH2 = """introspection_mode = get
username_attribute = email
active_attribute = active
active_value = true
"""
_ROOTLESS = """
default_login_user = @owner@
default_internal_user = @owner@
default_internal_group = @group@
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
service lmtp {
  user = @owner@
}
service stats {
  user = @owner@
}
"""
_MAIN = """
compatibility_level = 3.6
queue_directory = @folder@/spool
data_directory = @folder@/data
myhostname = localhost
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
maillog_file = @folder@/mail.log
maillog_file_prefixes = /var, @folder@
virtual_mailbox_domains = @domains@
virtual_transport = lmtp:inet:127.0.0.1:@lmtp@
default_transport = error:5.1.2 no route in tests
smtpd_tls_cert_file = @cert@
smtpd_tls_key_file = @key@
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = inet:127.0.0.1:@auth@
smtpd_sasl_auth_enable = yes
smtpd_tls_auth_only = yes
smtpd_relay_restrictions = permit_sasl_authenticated, reject
smtpd_recipient_restrictions =
  check_recipient_access inline:{refuse.example=REJECT}, permit_sasl_authenticated, reject
smtputf8_enable = yes
in_flow_delay = 0
"""
_MASTER = """\
127.0.0.1:@port@ inet n - n - - smtpd
pickup    unix  n - n 60 1 pickup
cleanup   unix  n - n - 0 cleanup
qmgr      unix  n - n 300 1 qmgr
tlsmgr    unix  - - n 1000? 1 tlsmgr
rewrite   unix  - - n - - trivial-rewrite
bounce    unix  - - n - 0 bounce
defer     unix  - - n - 0 bounce
trace     unix  - - n - 0 bounce
verify    unix  - - n - 1 verify
proxymap  unix  - - n - - proxymap
error     unix  - - n - - error
retry     unix  - - n - - error
lmtp      unix  - - n - - lmtp
anvil     unix  - - n - 1 anvil
postlog   unix-dgram n - n - 1 postlogd
"""
