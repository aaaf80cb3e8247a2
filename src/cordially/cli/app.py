"""The commands and their options. Each one loads what it needs when it is called, so that help is quick."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from cordially.model.letters import Kind

app = typer.Typer(
    name="cordially",
    help="From the door of the interview room to closure: remember, write, proofread, send, and rest.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

CaseArgument = Annotated[str, typer.Argument(metavar="CASE", help="A case file (TOML), or - for stdin.")]
CaseOption = Annotated[str, typer.Option("--case", metavar="CASE", help="The case file the text belongs to.")]
NowOption = Annotated[
    str,
    typer.Option("--now", metavar="TIME", help="Act as if it were this moment (ISO 8601); else the clock."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for a program to read.")]
ToOption = Annotated[str, typer.Option("--to", metavar="NAME", help="To whom: a name from the case file.")]
InterviewOption = Annotated[
    str,
    typer.Option("--interview", metavar="ID", help="Which interview (id or number); else the latest one."),
]
DataOption = Annotated[
    Path | None,
    typer.Option("--data-dir", metavar="DIR", help="Where your data is kept; else the usual place."),
]


ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="The centre.toml; else the one that CORDIALLY_CONFIG names."
    ),
]


def _is_centre(config: Path | None) -> bool:
    """Is a centre meant, and not the data of the person on this machine?"""
    import os

    return config is not None or bool(os.environ.get("CORDIALLY_CONFIG"))


@app.command()
def plan(
    case: CaseArgument,
    what_if: Annotated[
        str,
        typer.Option(
            "--what-if", metavar="EVENT", help='Try an event, like "they call on Monday"; nothing is changed.'
        ),
    ] = "",
    now: NowOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say what comes next, when, and why.

    Shows the next steps with their windows, what is best left alone and until when, and the questions that
    only you can answer. With --what-if, shows the plan as it would be; nothing is changed.
    """
    from cordially.cli import planning

    planning.show_plan(case, now, as_json, what_if)


@app.command()
def compose(
    case: CaseArgument,
    kind: Annotated[Kind, typer.Option("--kind", "-k", help="What the letter is for.")] = Kind.THANK_YOU,
    to: ToOption = "",
    interview: InterviewOption = "",
    now: NowOption = "",
    turn: Annotated[int, typer.Option("--turn", help="Say it differently: 1, 2, 3 ...", min=0)] = 0,
    tone: Annotated[
        Literal["usual", "warm", "formal"], typer.Option("--tone", help="How close you stand to the reader.")
    ] = "usual",
    short: Annotated[
        bool, typer.Option("--short", help="Leave out what a shorter letter can do without.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write a first draft from your notes.

    Each sentence tells where it comes from.
    """
    from cordially.cli import composing

    composing.show_draft(case, kind, to, interview, now, as_json, (turn, tone, short))


@app.command("print")
def print_(
    case: CaseArgument,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The file to write: .pdf, or .svg and .png for one page.")
    ],
    what: Annotated[
        Literal["card", "letter", "envelope"], typer.Option("--what", help="What to print.")
    ] = "card",
    kind: Annotated[
        Kind | None, typer.Option("--kind", "-k", help="What the letter is for; else a card or thanks.")
    ] = None,
    to: ToOption = "",
    interview: InterviewOption = "",
    text: Annotated[
        str, typer.Option("--text", metavar="FILE", help="Your own text instead of a draft, or - for stdin.")
    ] = "",
    size: Annotated[str, typer.Option("--size", help="Its size; else what is usual in your country.")] = "",
    sheet: Annotated[
        str, typer.Option("--sheet", help="The paper a card is printed on (a4, us-letter), or card.")
    ] = "",
    my_address: Annotated[
        str,
        typer.Option("--my-address", metavar="LINES", help='Yours, like "1 Elm Road; Leeds LS1 1AA".'),
    ] = "",
    their_address: Annotated[
        str, typer.Option("--their-address", metavar="LINES", help="Where they are, in the same way.")
    ] = "",
    now: NowOption = "",
) -> None:
    """Print a card to copy by hand, a letter or an envelope.

    Says whether the words fit the card, and whether a card is proper now. It posts nothing.
    """
    from cordially.cli import printing

    wanted = printing.Wanted(what, kind, size, sheet, my_address, their_address)
    printing.print_sheet(case, file, wanted, to, interview, text, now)


@app.command()
def call(case: CaseArgument, to: ToOption = "", now: NowOption = "", as_json: JsonOption = False) -> None:
    """Show the call card: number, hour, script, voicemail.

    It dials nothing and logs nothing.
    """
    from cordially.cli import calling

    calling.show_card(case, to, now, as_json)


@app.command()
def resume(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="PDF, Word, JSON Resume, LinkedIn export or text; or -.")
    ],
    as_json: JsonOption = False,
) -> None:
    """Read what you did from your résumé.

    Prints the lines as `highlights` for a case file, to correct there. The file stays as it is.
    """
    from cordially.cli import highlighting

    highlighting.show_highlights(file, as_json)


@app.command()
def proofread(
    file: Annotated[str, typer.Argument(metavar="FILE", help="The letter as plain text, or - for stdin.")],
    case: CaseOption = "",
    to: ToOption = "",
    kind: Annotated[Kind | None, typer.Option("--kind", "-k", help="What the letter is for.")] = None,
    subject: Annotated[
        str, typer.Option("--subject", "-s", help="Its subject line, to be checked too.")
    ] = "",
    interview: InterviewOption = "",
    now: NowOption = "",
    as_json: JsonOption = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend the letter by the first fix of each error and warning.")
    ] = False,
    as_sarif: Annotated[bool, typer.Option("--sarif", help="Print SARIF 2.1.0 for an editor.")] = False,
    lingo: Annotated[
        bool, typer.Option("--lingo", help="Ask a second grammar engine as well (the extra lingo).")
    ] = False,
) -> None:
    """Find what is to mend in a letter.

    Exit code 0: nothing to mend; 1: errors found; 2: wrong use.
    """
    from cordially.cli import proofing

    form = proofing.form(as_json, as_sarif, fix)
    raise typer.Exit(proofing.show_proof(file, case, to, kind, subject, interview, now, form, lingo))


@app.command()
def rules(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule id; none lists them all.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List the rules of proofreading, or show one.

    One rule comes with its examples.
    """
    from cordially.cli import rulebook

    rulebook.show_rules(rule, as_json)


@app.command()
def classify(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A message (.eml), or - for stdin.")],
    case: CaseOption = "",
    now: NowOption = "",
    as_json: JsonOption = False,
) -> None:
    """Say what a message of theirs means.

    Shows the sentences that tell so, and what was promised by when.
    """
    from cordially.cli import classifying

    classifying.show_reading(file, case, now, as_json)


@app.command()
def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="A rule id; none lists them all.")] = "",
) -> None:
    """Explain a rule, with its sources.

    Rules of etiquette and of proofreading alike; without a rule, lists them all.
    """
    from cordially.cli import planning

    planning.show_rule(rule)


@app.command()
def version() -> None:
    """Print the version."""
    from importlib.metadata import version as installed

    typer.echo(f"cordially {installed('cordially')}")


@app.command()
def run(
    host: Annotated[
        str, typer.Option(help="The address to listen on; your own machine by default.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port; 0 takes a free one.", min=0, max=65535)] = 8765,
    data_dir: DataOption = None,
    browser: Annotated[bool, typer.Option(help="Open the browser where there is one.")] = True,
) -> None:
    """Start Cordially and print the address to open."""
    from cordially.cli import local

    local.run(host, port, data_dir, browser)


@app.command()
def mcp(data_dir: DataOption = None) -> None:
    """Serve your data to an assistant, over stdin and stdout.

    It can read, note down, draft and proofread; it cannot seal or send.
    """
    from cordially.cli import local

    local.mcp(data_dir)


@app.command()
def demo(as_json: JsonOption = False, data_dir: DataOption = None) -> None:
    """Walk through the whole job once.

    The interview is invented, and no mail leaves this machine.
    """
    from cordially.cli import local

    local.demo(as_json, data_dir)


@app.command()
def backup(
    target: Annotated[Path, typer.Argument(metavar="TARGET", help="The file to write.")],
    data_dir: DataOption = None,
) -> None:
    """Write a whole copy of your data.

    Cordially may be running meanwhile.
    """
    from cordially.cli import local

    local.backup(target, data_dir)


@app.command()
def doctor(as_json: JsonOption = False, data_dir: DataOption = None, config: ConfigOption = None) -> None:
    """Say what is wrong, if anything, and what to do.

    Looks at the data folder, the database, the clock, the worker and the mail, and changes nothing.
    With --config it looks at a centre: its settings, database and queue.
    Exit code 0: all works; 1: something does not.
    """
    if _is_centre(config):
        from cordially.cli import centre

        raise typer.Exit(centre.doctor(config, as_json))
    from cordially.cli import local

    raise typer.Exit(local.doctor(as_json, data_dir))


@app.command()
def serve(config: ConfigOption = None) -> None:
    """Serve a centre's pages, behind its proxy.

    Any number of machines may do so on one database.
    """
    from cordially.cli import centre

    centre.serve(config)


@app.command()
def worker(
    config: ConfigOption = None,
    threads: Annotated[
        int | None, typer.Option("--threads", help="How many duties at once; else as configured.", min=1)
    ] = None,
) -> None:
    """Do a centre's duties: send, read, remind.

    Any number of machines may do so on one database.
    """
    from cordially.cli import centre

    centre.work(config, threads)


@app.command()
def migrate(config: ConfigOption = None) -> None:
    """Bring a centre's tables up to date.

    Pages and workers of the version before may go on meanwhile.
    """
    from cordially.cli import centre

    centre.migrate(config)


@app.command()
def restored(
    config: ConfigOption = None,
    data_dir: DataOption = None,
    moved: Annotated[
        bool,
        typer.Option("--moved", help="Nothing can have left since the copy was made: it was only moved."),
    ] = False,
) -> None:
    """Say that a copy was brought back, before anything is sent.

    Letters that waited in the copy may have left since it was made: they are looked for, not sent again.
    Those that were for later come back to their people to be looked at.
    """
    if _is_centre(config):
        from cordially.cli import centre

        centre.restored(config, moved)
    else:
        from cordially.cli import local

        local.restored(data_dir)


@app.command()
def organisation(
    name: Annotated[str, typer.Argument(help="Its name, as people read it.")],
    staff: Annotated[str, typer.Option(metavar="ADDRESS", help="Who of its staff comes in first.")],
    config: ConfigOption = None,
) -> None:
    """Found an organisation in a centre.

    Prints the address by which the first of its staff comes in; they invite everybody else.
    """
    from cordially.cli import centre

    raise typer.Exit(centre.organisation(config, name, staff))


@app.command()
def administrator(
    address: Annotated[str, typer.Argument(help="The address of their account.")],
    config: ConfigOption = None,
) -> None:
    """Let an account into a centre's administration."""
    from cordially.cli import centre

    raise typer.Exit(centre.administrator(config, address))


@app.command(name="rotate-keys")
def rotate_keys(config: ConfigOption = None) -> None:
    """Encrypt a centre's secrets by the first key.

    Pages and workers may go on meanwhile; stopped half-way, it goes on where it is run again.
    Exit code 0: no older key is needed any more; 1: something can be read by no key.
    """
    from cordially.cli import centre

    raise typer.Exit(centre.rotate_keys(config))


@app.command(name="new-key")
def new_key(
    kind: Annotated[Literal["signing", "secrets"], typer.Argument(help="What the key is for.")],
) -> None:
    """Print a fresh key for a centre's configuration."""
    from cordially.cli import centre

    centre.new_key(kind)
