"""What each act asks of a person before it is done: a question, one paragraph, its fields, and the verb."""

from desktop.ui.case.forms.answering import ANSWERING
from desktop.ui.case.forms.facts import FACTS
from desktop.ui.case.forms.following import FOLLOWING
from desktop.ui.case.forms.form import Ask, Form, Input, body_of, say
from desktop.ui.case.forms.joining import JOINING
from desktop.ui.case.forms.reporting import REPORTING
from desktop.ui.case.forms.routing import ROUTING
from desktop.ui.case.forms.turning_away import TURNING_AWAY
from desktop.ui.case.forms.waiting import WAITING

__all__ = ["BY_KIND", "FORMS", "Ask", "Form", "Input", "body_of", "say"]

FORMS: tuple[Form, ...] = (*ROUTING, *ANSWERING, *WAITING, *REPORTING, *FACTS, *JOINING, *FOLLOWING, *TURNING_AWAY)
"""In the order of a case's life, as the menu shows them."""
BY_KIND = {form.kind: form for form in FORMS}
