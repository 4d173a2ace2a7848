"""Complaints that may be the same are found while somebody types, without reading every narrative."""

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """The keys of what each case says, and how many cases have each key. The lists are made anew after this.

    Unlike `case_search` it keeps what it was given, so that candidates can be compared; where in a text a key stands
    is not kept, nor how long the text is.
    """
    op.get_bind().exec_driver_sql(
        "CREATE VIRTUAL TABLE case_likeness USING fts5 (said, place, detail=none, columnsize=0)"
    )
    op.get_bind().exec_driver_sql("CREATE VIRTUAL TABLE case_likeness_keys USING fts5vocab (case_likeness, row)")
