"""The files for administrators are right, as far as this machine can tell."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml
from django.conf import settings
from django.shortcuts import resolve_url
from tests.centre.machines import Machines, free_port, until

from cordially.cli.app import app
from cordially.desk import centre
from cordially.testing.certs import make_certificates

DEPLOY = Path(__file__).parents[2] / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
COMPOSE = yaml.safe_load((DEPLOY / "compose" / "compose.yaml").read_text())
COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands}


def need(program: str, *, must: bool = False) -> str:
    found = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
    if not found:
        if must and os.environ.get("CI") == "true":
            pytest.fail(f"CI must have {program}.")
        pytest.skip(f"NOT CHECKED: {program} is not installed")
    return found


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_finds_nothing_wrong_with_a_unit(unit: Path, tmp_path: Path) -> None:
    verify = need("systemd-analyze")
    text = unit.read_text().replace(
        "/opt/cordially/bin/cordially", f"{Path(sys.executable).parent}/cordially"
    )
    # Instances are verified as one of them.
    copy = tmp_path / unit.name.replace("@.", "@1.")
    copy.write_text(text)
    done = subprocess.run(
        [verify, "verify", "--man=no", str(copy)], capture_output=True, text=True, check=False
    )
    assert [line for line in done.stderr.splitlines() if unit.stem.rstrip("@") in line] == []


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_runs_a_command_that_there_is(unit: Path) -> None:
    [start] = [line for line in unit.read_text().splitlines() if line.startswith("ExecStart=")]
    assert start.split()[1] in COMMANDS


def test_docker_compose_reads_the_file(tmp_path: Path) -> None:
    docker = need("docker")
    if subprocess.run([docker, "compose", "version"], capture_output=True, check=False).returncode:
        pytest.skip("NOT CHECKED: docker compose is not installed")
    for name in COMPOSE["secrets"]:
        (tmp_path / name).touch()
    shutil.copytree(DEPLOY / "compose", tmp_path, dirs_exist_ok=True)
    subprocess.run([docker, "compose", "config", "--quiet"], cwd=tmp_path, check=True)


def pinned(name: str) -> dict[str, str]:
    """The packages of a lock file with their versions."""
    lines = (DEPLOY.parent / name).read_text().splitlines()
    return dict(re.findall(r"^([\w.-]+)==([\w.]+)", "\n".join(lines), re.M))


def test_the_image_holds_what_a_centre_needs_in_the_versions_that_are_tested() -> None:
    project = tomllib.loads((DEPLOY.parent / "pyproject.toml").read_text())["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["centre"], "hatchling"]
    names = {re.match(r"[\w.-]+", each)[0].lower().replace(".", "-") for each in wanted}  # type: ignore[index]
    image, tested = pinned("requirements-centre.lock"), pinned("requirements-dev.lock")
    assert names <= set(image)
    assert {name: version for name, version in image.items() if tested.get(name) != version} == {}


def test_the_builder_is_sent_what_it_copies_and_nothing_else() -> None:
    lines = (DEPLOY / "compose" / "Containerfile").read_text().splitlines()
    copied = {word.removeprefix("./") for x in lines if x.startswith("COPY") for word in x.split()[1:-1]}
    ignored = (DEPLOY / "compose" / "Containerfile.dockerignore").read_text().splitlines()
    assert {line.removeprefix("!") for line in ignored if line.startswith("!")} == copied
    assert all((DEPLOY.parent / name).exists() for name in copied)


def test_the_containers_run_commands_that_there_are() -> None:
    ours = [service for service in COMPOSE["services"].values() if service["image"] == "cordially"]
    assert {service["command"][0] for service in ours} <= COMMANDS
    assert {service["command"][0] for service in ours} == {"migrate", "serve", "worker"}


def test_every_secret_and_volume_of_the_containers_is_declared() -> None:
    services = COMPOSE["services"].values()
    named = {secret for service in services for secret in service.get("secrets", ())}
    volumes = {v.split(":")[0] for service in services for v in service.get("volumes", ())}
    assert named == set(COMPOSE["secrets"])
    assert {volume for volume in volumes if not volume.startswith(".")} == set(COMPOSE["volumes"])


def test_the_configuration_of_the_containers_is_right_but_for_the_secrets() -> None:
    _, problems = centre.parse((DEPLOY / "compose" / "centre.toml").read_text(), {})
    assert {problem.where for problem in problems} == {
        "database.password_file", "keys.signing_file", "keys.secrets_file",
    }  # fmt: skip


@pytest.fixture
def proxy(machines: Machines, tmp_path: Path) -> Iterator[Any]:
    """nginx with the example of ours, in front of a running server: a caller of public addresses."""
    nginx = need("nginx", must=True)
    server = machines.server().removeprefix("http://")
    certificates = make_certificates(tmp_path)
    http, https = free_port(), free_port()
    text = (DEPLOY / "nginx" / "cordially.conf").read_text()
    for example, real in (
        ("127.0.0.1:8000", server),
        ("listen 80;", f"listen 127.0.0.1:{http};"),
        ("listen 443 ssl;", f"listen 127.0.0.1:{https} ssl;"),
        ("server_name cordially.centre.example;", "server_name localhost cordially.centre.example;"),
        ("/etc/cordially/tls/fullchain.pem", str(certificates.cert)),
        ("/etc/cordially/tls/privkey.pem", str(certificates.key)),
    ):
        assert example in text
        text = text.replace(example, real)
    (tmp_path / "cordially.conf").write_text(text)
    temporary = "".join(
        f"{kind}_temp_path {tmp_path}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"daemon off; pid {tmp_path}/nginx.pid; user {os.environ.get('USER', 'root')}; events {{}}\n"
        f"http {{ {temporary} include {tmp_path}/cordially.conf; }}\n"
    )
    words = [nginx, "-e", f"{tmp_path}/nginx.log", "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")]
    subprocess.run([*words, "-t"], check=True, capture_output=True)
    running = subprocess.Popen(words, stderr=subprocess.DEVNULL)

    def call(path: str, *, method: str = "get", encrypted: bool = True, **given: Any) -> requests.Response:
        address = f"https://localhost:{https}" if encrypted else f"http://localhost:{http}"
        given["headers"] = {"Host": "cordially.centre.example", **given.get("headers", {})}
        return requests.request(
            method, address + path, verify=certificates.ca, allow_redirects=False, timeout=20, **given
        )

    def is_up() -> bool:
        try:
            return call("/").ok
        except requests.RequestException:
            return False

    assert until(is_up)
    yield call
    running.terminate()
    running.wait(10)


def test_behind_the_example_proxy_people_are_served_encrypted_and_probes_are_not(proxy: Any) -> None:
    page = proxy("/")
    assert (page.status_code, page.headers["Location"].split("?")[0]) == (
        302,
        resolve_url(settings.LOGIN_URL),
    )
    assert "max-age=31536000" in page.headers["Strict-Transport-Security"]
    assert proxy("/api/due").status_code == 401
    plain = proxy("/letters/", encrypted=False)
    assert plain.headers["Location"] == "https://cordially.centre.example/letters/"
    # What a client claims of itself is thrown away by the proxy.
    assert proxy("/", headers={"X-Forwarded-Proto": "http"}).status_code == 302
    assert [proxy(path).status_code for path in ("/metrics", "/health/ready")] == [404, 404]
    assert proxy("/api/interviews", method="post", data=b"x" * (14 * 1024 * 1024)).status_code == 413
