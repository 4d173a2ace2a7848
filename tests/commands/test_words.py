"""Every error of the house has words: three sentences without a hole, whoever raises it, whatever it hands over."""

import argparse
import ast
import importlib
import inspect
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import desktop
import national
from desktop.casework.workflow import Refusal
from desktop.cli import _parser
from desktop.errors import LoketError
from desktop.service.pen import NotLegal

TOP = Path(desktop.__file__).parent.parent
RUNS_AT_IMPORT = ("__main__", ".migrations.")


def modules() -> Iterator[ModuleType]:
    for package in (desktop, national):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not any(name in found.name for name in RUNS_AT_IMPORT):
                yield importlib.import_module(found.name)


def kinds() -> list[type[LoketError]]:
    """Every error class of desk and service, each once."""
    imported = list(modules())
    found = {
        value
        for module in imported
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, LoketError)
    }
    return sorted(found, key=lambda kind: (kind.__module__, kind.__name__))


def fields_of(kind: type[LoketError]) -> set[str]:
    """The `{fields}` of its three templates."""
    templates = (kind.what, kind.safe, kind.todo)
    return {name for template in templates for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def example(kind: type[LoketError]) -> LoketError:
    """One of them, with everything filled in that its templates name."""
    if issubclass(kind, NotLegal):
        return kind(Refusal.OWN_PROPOSAL, "disposition.approved", None, frozenset())
    return kind(**dict.fromkeys(fields_of(kind), "Contoh kalimat."))


KINDS = kinds()


def test_the_walk_finds_the_errors_of_both_ends() -> None:
    assert {kind.__module__.partition(".")[0] for kind in KINDS} == {"desktop", "national"}
    assert len(KINDS) > 50


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_an_error_says_what_happened_what_is_safe_and_what_to_do(kind: type[LoketError]) -> None:
    words = example(kind).words()
    assert not set("{}") & set(words)
    assert words.rstrip().endswith(".")
    assert words[0].isupper() or kind.what.startswith("{")
    assert "  " not in words
    assert len(words.split(". ")) >= 2


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_every_sentence_ends_where_the_next_begins(kind: type[LoketError]) -> None:
    for template in (kind.what, kind.safe, kind.todo):
        assert not template or template[-1] in ".?}"  # what is filled in at an end brings its own full stop


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_the_name_of_a_field_is_a_plain_name(kind: type[LoketError]) -> None:
    assert all(re.fullmatch("[a-z_]+", name) for name in fields_of(kind))


def test_what_a_person_typed_into_an_error_is_never_a_template() -> None:
    kind = next(kind for kind in KINDS if kind.__name__ == "UnknownCase")
    assert "{problem}" in kind(case="{problem}").words()


def test_the_options_that_words_name_exist() -> None:
    known = {option for parser in _parsers(_parser()) for option in parser._option_string_actions}
    for kind in KINDS:
        if kind.__module__.startswith("desktop."):
            named = set(re.findall(r"--[a-z-]+", " ".join((kind.what, kind.safe, kind.todo))))
            assert named <= known, kind


def _parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from _parsers(one)


# --- where they are raised ---


def calls() -> Iterator[tuple[str, type[LoketError], set[str]]]:
    """Every place that makes an error by its class name: where, which, and the names that it hands over."""
    by_name = {kind.__name__: kind for kind in KINDS}
    for path in sorted((*(TOP / "desktop").rglob("*.py"), *(TOP / "national").rglob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            name = _called(node)
            if name in by_name and isinstance(node, ast.Call) and not any(k.arg is None for k in node.keywords):
                where = f"{path.relative_to(TOP)}:{node.lineno}"
                yield where, by_name[name], {str(keyword.arg) for keyword in node.keywords}
            elif isinstance(node, ast.Raise) and _bare(node) in by_name:
                yield f"{path.relative_to(TOP)}:{node.lineno}", by_name[str(_bare(node))], set()


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return str(getattr(function, "id", None) or getattr(function, "attr", ""))


def _bare(node: ast.Raise) -> str | None:
    """The class of `raise Kind` without a call."""
    raised = node.exc
    return raised.id if isinstance(raised, ast.Name) else raised.attr if isinstance(raised, ast.Attribute) else None


def ambiguous() -> set[str]:
    """Names that two modules use for different classes; they are left to the tests of their modules."""
    names = [kind.__name__ for kind in KINDS]
    return {name for name in names if names.count(name) > 1}


def test_whoever_raises_an_error_fills_in_all_of_its_words() -> None:
    missing = [
        (where, kind.__name__, fields_of(kind) - given)
        for where, kind, given in calls()
        if kind.__name__ not in ambiguous() and not issubclass(kind, NotLegal) and fields_of(kind) - given
    ]
    assert missing == []


def test_there_are_many_such_places() -> None:
    assert len(list(calls())) > 60
