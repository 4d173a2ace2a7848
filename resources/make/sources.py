"""Finds every text that the window shows, as its translators get it: context, words, whether a number inflects them.

Qt's own collector reads `tr` and `translate`; ours are also templates of errors, phrases from below the window, actions
of the registry, and what goes through a module's own short name for `translate`. So this reads the syntax trees.
It also tells what nobody could translate: texts that are put together before they are looked up.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

PHRASES, ACTIONS = "phrases", "actions"
"""Contexts of what comes from below the window (`desktop.ui.language`), and of the registry (`desktop.ui.actions`)."""
TEMPLATES = frozenset({"what", "safe", "todo"})
"""The attributes of an error that are sentences."""
MAY_FILL = frozenset({"desktop.phrases", "desktop.errors"})
"""Modules that make a phrase of a template that stands elsewhere."""


_FIELD = re.compile(r"\{[^{}]*\}")


class Source(NamedTuple):
    """A text to be translated, where it belongs."""

    context: str
    text: str


@dataclass
class Found:
    """All of them, with the files they are in; those that come with a number; and what cannot be translated."""

    places: dict[Source, set[str]] = field(default_factory=dict)
    counted: set[Source] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Module:
    """One file: its dotted name, its tree, and what in it passes a parameter on to `translate`, by name."""

    name: str
    path: str
    tree: ast.Module
    wrappers: dict[str, str]
    tables: frozenset[str]
    """Contexts that texts are marked for here, to be looked up elsewhere."""


def collect(root: Path, files: Iterable[Path]) -> Found:
    """What `files` say; their names are told as they are below `root`."""
    modules = {module.name: module for module in (_read(root, path) for path in files)}
    found = Found()
    for module in modules.values():
        _Finder(module, _known_wrappers(module, modules), found).visit(module.tree)
    for source in found.counted & {source for source in found.places if "%n" in source.text}:
        found.troubles.append(f"{source.context}: write {{n}}, not %n: {source.text!r}")
    return found


def _read(root: Path, path: Path) -> Module:
    below = path.relative_to(root)
    tree = ast.parse(path.read_text("utf-8"))
    constants = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    wrappers = {
        function.name: context
        for function in tree.body
        if isinstance(function, ast.FunctionDef) and (context := _passed_on(function, constants))
    }
    tables = frozenset(
        str(_text(call.args[0])) for call in _calls(tree) if _called(call) == "QT_TRANSLATE_NOOP" and call.args
    )
    name = ".".join(below.with_suffix("").parts).removesuffix(".__init__")
    return Module(name, below.as_posix(), tree, wrappers, tables)


def _passed_on(function: ast.FunctionDef, constants: dict[str, str]) -> str | None:
    """The context in which a function looks up its first parameter, or None."""
    first = function.args.args[0].arg if function.args.args else ""
    for call in _calls(function):
        if _called(call) == "translate" and len(call.args) > 1:
            names = {node.id for node in ast.walk(call.args[1]) if isinstance(node, ast.Name)}
            context = call.args[0]
            if first in names:
                return constants.get(context.id) if isinstance(context, ast.Name) else _text(context)
    return None


def _known_wrappers(module: Module, modules: dict[str, Module]) -> dict[str, tuple[str, Module]]:
    """Every name that looks up its argument in this module: its own functions, and those that it imports."""
    known = {name: (context, module) for name, context in module.wrappers.items()}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and node.module in modules:
            other = modules[node.module]
            known |= {
                alias.asname or alias.name: (other.wrappers[alias.name], other)
                for alias in node.names
                if alias.name in other.wrappers
            }
    return known


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    function = call.func
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _texts(node: ast.expr) -> list[str] | None:
    """The texts that an argument may be, or None where that is only known when the program runs."""
    if isinstance(node, ast.IfExp):
        either, other = _texts(node.body), _texts(node.orelse)
        return None if either is None or other is None else either + other
    if isinstance(node, ast.Call) and _called(node) == "str" and len(node.args) == 1:
        return _texts(node.args[0])
    if isinstance(node, ast.Call) and _called(node) == "QT_TRANSLATE_NOOP":
        return []  # is found by itself
    text = _text(node)
    return None if text is None else [text]


class _Finder(ast.NodeVisitor):
    """Walks one module; the class around a call of `tr` is its context."""

    def __init__(self, module: Module, wrappers: dict[str, tuple[str, Module]], found: Found) -> None:
        self._module = module
        self._wrappers = wrappers
        self._found = found
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        for statement in node.body:
            if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
                targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
                named = any(isinstance(target, ast.Name) and target.id in TEMPLATES for target in targets)
                if named and not (isinstance(statement.value, ast.Constant) and statement.value.value is None):
                    self._note(PHRASES, statement.value)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        self._look_at(node)
        self.generic_visit(node)

    def _look_at(self, node: ast.Call) -> None:
        name, arguments = _called(node), node.args
        if isinstance(node.func, ast.Name) and name in self._wrappers and arguments:
            context, home = self._wrappers[name]
            self._note(context, arguments[0], may_be_marked=context in home.tables)
        elif name == "tr" and arguments:
            self._note(self._classes[-1] if self._classes else "", arguments[0], counted=len(arguments) > 2)
        elif name == "translate" and len(arguments) > 1 and isinstance(node.func, ast.Attribute):
            spoken, texts = _text(arguments[0]), _texts(arguments[1])
            if spoken is not None and texts:
                self._add(spoken, texts, counted=len(arguments) > 3)
        elif name == "QT_TRANSLATE_NOOP" and len(arguments) > 1:
            self._note(_text(arguments[0]) or "", arguments[1])
        elif name == "Phrase" and arguments:
            self._note(PHRASES, arguments[0], may_be_marked=self._module.name in MAY_FILL)
        elif name == "Spec" and len(arguments) > 1:
            self._note(ACTIONS, arguments[1], may_be_marked=True)

    def _note(self, context: str, node: ast.expr, may_be_marked: bool = False, counted: bool = False) -> None:
        texts = _texts(node)
        if texts is not None:
            self._add(context, texts, counted)
        elif not may_be_marked or isinstance(node, ast.JoinedStr):
            said = ast.unparse(node)
            self._found.troubles.append(
                f"{self._module.path}:{node.lineno}: only a plain text can be translated: {said}"
            )

    def _add(self, context: str, texts: list[str], counted: bool) -> None:
        for text in texts:
            if any(letter.isalpha() for letter in _FIELD.sub("", text)):
                source = Source(context, text)
                self._found.places.setdefault(source, set()).add(self._module.path)
                if counted:
                    self._found.counted.add(source)
