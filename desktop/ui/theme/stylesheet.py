"""The one style sheet, made of the tokens. Selects by property: `v` of a button, `t` of a label, `k` of a frame.

Set once on the application. What is drawn per row (lists, timelines) is drawn by delegates, never by widgets.
"""

import tempfile
from pathlib import Path

from desktop.resources import resource
from desktop.ui.theme.metrics import Metrics, Type
from desktop.ui.theme.tokens import Palette, flat_colours

_SHEET = """
QWidget {{ color: {ink}; }}
QToolTip {{ background: {tip}; color: {on_tip}; border: 0; padding: {p4}px {p8}px; }}
QFrame[k="side"], QFrame[k="status"] {{ background: {side}; }}
QFrame[k="panel"] {{ background: {surface}; border: 1px solid {line}; border-radius: {p6}px; }}
QFrame[k="sunken"] {{ background: {sunken}; border: 1px solid {line}; border-radius: {p6}px; }}
QFrame[k="late"] {{ background: {red_ground}; border: 0; border-radius: {p6}px; }}
QFrame[k="surface"] {{ background: {surface}; border: 0; }}
QFrame[k="rule"] {{ background: {line2}; border: 0; max-width: 1px; min-width: 1px; max-height: {p16}px; }}
QLabel[t="status"] {{ font-size: {caption}px; }}
QPushButton[v="status"] {{ background: transparent; border: 0; padding: 0 {p4}px; min-height: {p20}px;
  font-size: {caption}px; font-weight: 400; }}
QFrame[k="line"] {{ background: {line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[k="divider"] {{ background: {line}; border: 0; max-width: 1px; min-width: 1px; }}
QLabel {{ background: transparent; }}
QLabel[t="greeting"] {{ font-size: {greeting}px; font-weight: 700; }}
QLabel[t="title"] {{ font-size: {title}px; font-weight: 700; }}
QLabel[t="dialog"] {{ font-size: {dialog}px; font-weight: 700; }}
QLabel[t="section"] {{ font-size: {section}px; font-weight: 700; }}
QLabel[t="label"] {{ font-weight: 500; }}
QLabel[t="lead"] {{ font-size: {dialog}px; }}
QLabel[t="reading"] {{ font-size: {reading}px; }}
QWidget[k="nila"] QLabel {{ color: {on_accent}; }}
QLabel[t="caption"] {{ font-size: {caption}px; color: {ink2}; }}
QLabel[t="when"] {{ font-size: {caption}px; font-weight: 700; }}
QLabel[t="warning"] {{ font-size: {caption}px; font-weight: 500; color: {amber}; }}
QLabel[t="error"] {{ font-size: {caption}px; font-weight: 500; color: {red}; }}
QFrame[k="toast"] {{ background: {tip}; border-radius: {p6}px; padding: {p5}px {p16}px; }}
QFrame[k="toast"] QLabel {{ color: {on_tip}; }}
QFrame[k="person"] {{ background: {surface}; border: 1px solid {line2}; border-radius: {p6}px; }}
QPushButton[v="big"] {{ min-height: {big}px; background: {accent}; border-color: {accent}; color: {on_accent};
  font-weight: 700; }}
QPushButton[v="big"]:hover {{ background: {accent_hover}; }}
QPushButton[v="big"]:disabled {{ background: {sunken}; border-color: {line2}; color: {ink3}; }}
QPushButton {{ background: {surface}; border: 1px solid {fieldline}; border-radius: {p4}px;
  padding: 0 {p12}px; min-height: {field}px; font-weight: 500; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {sunken}; }}
QPushButton:disabled {{ color: {ink3}; border-color: {line2}; background: {sunken}; }}
QPushButton[v="primary"] {{ background: {accent}; border-color: {accent}; color: {on_accent}; font-weight: 700; }}
QPushButton[v="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[v="primary"]:pressed {{ background: {accent_pressed}; }}
QPushButton[v="primary"]:disabled {{ background: {sunken}; border-color: {line2}; color: {ink3}; }}
QPushButton[v="danger"]:enabled {{ border-color: {red}; color: {red}; }}
QPushButton[v="quiet"] {{ background: transparent; border-color: transparent; }}
QPushButton[v="quiet"]:hover {{ background: {hover}; }}
QPushButton[v="link"] {{ background: transparent; border: 0; padding: 0; min-height: {p16}px;
  color: {accentink}; text-decoration: underline; }}
QPushButton[s="small"] {{ min-height: {small}px; padding: 0 {p8}px; font-size: {caption}px; }}
QPushButton[s="small"]:checked {{ background: {accentsoft}; border-color: {accent}; color: {accentink}; }}
QPushButton[v="tip"] {{ background: transparent; border: 0; padding: 0; min-height: {p16}px; color: {tip_link};
  font-weight: 700; text-decoration: underline; }}
QToolButton[v="tool"] {{ border: 0; background: transparent; border-radius: {p4}px; padding: {p4}px; }}
QToolButton[v="tool"]:hover {{ background: {hover}; }}
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit {{ background: {surface}; border: 1px solid {fieldline};
  border-radius: {p4}px; padding: 0 {p10}px; min-height: {field}px;
  selection-background-color: {accent}; selection-color: {on_accent}; placeholder-text-color: {ink3}; }}
QPlainTextEdit {{ padding: {p8}px; font-size: {reading}px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{ border: 2px solid {red}; }}
QLineEdit[doubtful="true"], QPlainTextEdit[doubtful="true"], QComboBox[doubtful="true"] {{
  border: 2px solid {amber}; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QLineEdit[doubtful="true"], QComboBox[doubtful="true"] {{
  min-height: {marked}px; padding: 0 {inner}px; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ background: {sunken}; color: {ink3}; }}
QComboBox::drop-down {{ border: 0; width: {p24}px; }}
QComboBox::down-arrow {{ image: url({chevron}); width: {p12}px; height: {p12}px; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {line2}; outline: 0;
  selection-background-color: {selected}; selection-color: {ink}; }}
QComboBox QAbstractItemView::item {{ min-height: {p24}px; padding: 0 {p10}px; }}
QComboBox QAbstractItemView::item:selected {{ background: {selected}; color: {ink}; }}
QCheckBox, QRadioButton {{ spacing: {p8}px; min-height: {p24}px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {ink3}; }}
QCheckBox::indicator {{ width: {p16}px; height: {p16}px; border: 1px solid {fieldline}; border-radius: {p2}px;
  background: {surface}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url({check}); }}
QCheckBox::indicator:indeterminate {{ background: {accent}; border-color: {accent}; image: url({minus}); }}
QRadioButton::indicator {{ width: {p16}px; height: {p16}px; border: 1px solid {fieldline}; border-radius: {radio}px;
  background: {surface}; }}
QRadioButton::indicator:checked {{ width: {p8}px; height: {p8}px; border: {p5}px solid {accent};
  border-radius: {p9}px; }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {sunken}; border-color: {line2}; }}
QAbstractItemView {{ background: {surface}; border: 0; outline: 0; }}
QScrollArea {{ background: transparent; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: {p10}px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {line2}; border-radius: {p4}px; min-height: {p24}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QProgressBar {{ background: {line}; border: 0; border-radius: {p4}px; min-height: {p8}px; max-height: {p8}px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: {p4}px; }}
QMenu {{ background: {surface}; border: 1px solid {line2}; padding: {p4}px; icon-size: {p16}px;
  menu-scrollable: 1; }}
QMenu::item {{ padding: {p6}px {p12}px; border-radius: {p4}px; }}
QMenu::item:selected {{ background: {selected}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::indicator {{ width: {p16}px; height: {p16}px; }}
QMenu::indicator:checked {{ image: url({tick}); }}
"""

_TINTED = {
    "chevron": ("chevron-down", "ink2"),
    "check": ("check", "on_accent"),
    "minus": ("minus", "on_accent"),
    "tick": ("check", "ink"),
}


def stylesheet(colours: Palette, metrics: Metrics) -> str:
    """The sheet for one theme at one text size."""
    values = flat_colours(colours)
    values |= {f"p{n}": str(metrics.px(n)) for n in (2, 4, 5, 6, 8, 9, 10, 12, 16, 20, 24)}
    values |= {role.name.lower(): str(metrics.px(role.value.size)) for role in Type}
    values["radio"] = str(metrics.px(16) // 2 + 1)  # a radius over half the width is none at all
    values["small"] = str(metrics.px(24))  # 26 with its border
    values["marked"] = str(metrics.px(30) - 2)  # a thicker border moves nothing
    values["inner"] = str(metrics.px(10) - 1)
    values["field"] = str(metrics.px(30))  # 32 with its border
    values["big"] = str(metrics.px(38))  # 40 with its border
    values |= {name: _tinted(icon, values[colour]) for name, (icon, colour) in _TINTED.items()}
    return _SHEET.format(**values)


def _tinted(name: str, colour: str) -> str:
    """An icon as a file, in one colour: images of a style sheet must be files. The name tells the content."""
    folder = Path(tempfile.gettempdir()) / "loket-theme"
    folder.mkdir(exist_ok=True)
    path = folder / f"{name}-{colour.lstrip('#')}.svg"
    data = resource(f"icons/{name}.svg").replace(b"currentColor", colour.encode())
    if not path.exists() or path.read_bytes() != data:
        path.write_bytes(data)
    return path.as_posix()
