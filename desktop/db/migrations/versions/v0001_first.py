"""The first schema.

Ids of events and cases are their 16 bytes; hashes 32; text of a moment is ISO 8601 with its zone. The log (`events`)
is append-only by trigger; only the bytes of an event may turn to NULL, the one door for erasure. Projections (`cases`,
`timeline`, `counters`, `case_search`) can be dropped and rebuilt from `events`, `feed` and `queue`. An entry of the
feed is `kept` where what it names lay here when it came: event or part of these very bytes.
"""

from alembic import op

revision = "0001"
down_revision = None

_LOG = """
CREATE TABLE events (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB,
    kind TEXT NOT NULL,
    hlc TEXT NOT NULL,
    bytes BLOB,
    hash BLOB NOT NULL,
    signature BLOB,
    origin TEXT NOT NULL,
    seq INTEGER NOT NULL,
    chain BLOB NOT NULL
);
CREATE INDEX events_of_case ON events (case_id, n);
CREATE INDEX events_of_origin ON events (origin, seq);
CREATE TRIGGER events_are_new BEFORE INSERT ON events
WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id OR n = NEW.n)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER events_stay BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER events_do_not_change BEFORE UPDATE ON events
WHEN NEW.bytes IS NOT NULL OR NEW.n IS NOT OLD.n OR NEW.id IS NOT OLD.id OR NEW.case_id IS NOT OLD.case_id
    OR NEW.kind IS NOT OLD.kind OR NEW.hlc IS NOT OLD.hlc OR NEW.hash IS NOT OLD.hash
    OR NEW.signature IS NOT OLD.signature OR NEW.origin IS NOT OLD.origin OR NEW.seq IS NOT OLD.seq
    OR NEW.chain IS NOT OLD.chain
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE parts (
    event BLOB NOT NULL,
    name TEXT NOT NULL,
    salt BLOB NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (event, name)
) WITHOUT ROWID;
CREATE TABLE strays (
    hash BLOB PRIMARY KEY,
    event BLOB NOT NULL,
    bytes BLOB NOT NULL
) WITHOUT ROWID;
"""

_EXCHANGE = """
CREATE TABLE feed (
    g INTEGER PRIMARY KEY,
    event BLOB NOT NULL,
    part TEXT,
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    hash BLOB NOT NULL,
    evidence BLOB,
    kept INTEGER NOT NULL,
    chain BLOB NOT NULL
);
CREATE INDEX feed_of_event ON feed (event);
CREATE TABLE queue (
    n INTEGER PRIMARY KEY,
    sent INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE part_queue (
    event BLOB NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (event, name)
) WITHOUT ROWID;
CREATE TABLE exchange (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch TEXT NOT NULL,
    g INTEGER NOT NULL,
    chain BLOB NOT NULL,
    head_signature BLOB,
    skew_ms INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE sync_history (
    n INTEGER PRIMARY KEY,
    started TEXT NOT NULL,
    ended TEXT NOT NULL,
    result TEXT NOT NULL,
    words TEXT NOT NULL,
    events_up INTEGER NOT NULL,
    entries_down INTEGER NOT NULL,
    bytes_up INTEGER NOT NULL,
    bytes_down INTEGER NOT NULL
);
"""

_DESK = """
CREATE TABLE desk (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    office TEXT NOT NULL,
    number TEXT NOT NULL,
    origin TEXT NOT NULL,
    private_key BLOB NOT NULL,
    service_url TEXT NOT NULL,
    code TEXT,
    root_public BLOB,
    certificate BLOB,
    certificate_signature BLOB,
    hlc TEXT NOT NULL,
    seq INTEGER NOT NULL DEFAULT 0,
    chain BLOB NOT NULL DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000'
);
CREATE TABLE own_keys (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    username TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    public BLOB NOT NULL,
    sealed BLOB NOT NULL
);
CREATE TABLE people (
    key TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    office TEXT NOT NULL,
    username TEXT NOT NULL,
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    public BLOB NOT NULL,
    desk TEXT NOT NULL,
    confirmed INTEGER NOT NULL,
    event BLOB NOT NULL
);
CREATE TABLE staff_requests (
    key TEXT PRIMARY KEY,
    request BLOB NOT NULL,
    made_here INTEGER NOT NULL
);
CREATE TABLE numbers (
    series TEXT PRIMARY KEY,
    last INTEGER NOT NULL
);
CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    saved_at TEXT NOT NULL,
    form BLOB NOT NULL
);
"""

_PROJECTIONS = """
CREATE TABLE cases (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    office TEXT NOT NULL,
    handling TEXT,
    state TEXT NOT NULL,
    sync TEXT NOT NULL,
    title TEXT NOT NULL,
    place TEXT,
    region TEXT,
    category TEXT,
    channel TEXT NOT NULL,
    classification TEXT NOT NULL,
    anonymous INTEGER NOT NULL,
    secret INTEGER NOT NULL,
    received_at TEXT NOT NULL,
    acted_at TEXT NOT NULL,
    course BLOB NOT NULL
);
CREATE INDEX cases_by_number ON cases (number);
CREATE INDEX cases_by_state ON cases (state, n);
CREATE INDEX cases_by_sync ON cases (sync, n);
CREATE TABLE timeline (
    case_n INTEGER NOT NULL,
    position INTEGER NOT NULL,
    event_n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    office TEXT NOT NULL,
    person TEXT NOT NULL,
    fate TEXT NOT NULL,
    state TEXT,
    outcome TEXT,
    refusal TEXT,
    PRIMARY KEY (case_n, position)
) WITHOUT ROWID;
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    n INTEGER NOT NULL
);
CREATE VIRTUAL TABLE case_search USING fts5 (
    number, title, narrative, place,
    content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2"
);
"""

_REFERENCE = """
CREATE TABLE reference_editions (
    name TEXT PRIMARY KEY,
    edition TEXT NOT NULL
);
CREATE TABLE offices (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT,
    active INTEGER NOT NULL
);
CREATE TABLE regions (
    code TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    level INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE categories (
    id TEXT PRIMARY KEY,
    parent TEXT,
    name TEXT NOT NULL,
    active INTEGER NOT NULL
);
CREATE TABLE holidays (
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    row BLOB NOT NULL,
    PRIMARY KEY (date, kind, name)
);
CREATE TABLE deadline_rules (
    rules TEXT NOT NULL,
    clock TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    row BLOB NOT NULL,
    PRIMARY KEY (rules, clock, valid_from)
);
CREATE TABLE calendars (
    rules TEXT PRIMARY KEY,
    row BLOB NOT NULL
);
"""


def upgrade() -> None:
    """Creates everything."""
    for script in (_LOG, _EXCHANGE, _DESK, _PROJECTIONS, _REFERENCE):
        for statement in _statements(script):
            op.get_bind().exec_driver_sql(statement)


def _statements(script: str) -> list[str]:
    """The statements of a script; a trigger's body stays in one piece, as its inner lines end in `END;`."""
    found: list[str] = []
    begun = ""
    for line in script.strip().splitlines():
        begun += line + "\n"
        whole = begun.rstrip().endswith("END;") if "CREATE TRIGGER" in begun else begun.rstrip().endswith(";")
        if whole:
            found.append(begun)
            begun = ""
    return found
