"""Where the service keeps its data, where its key lies, and where it listens."""

from dataclasses import dataclass
from pathlib import Path

DATABASE = "national.db"


@dataclass(frozen=True)
class Settings:
    """`key_file` lies outside `data`, so that a copy of the data folder alone opens nothing."""

    data: Path
    key_file: Path
    host: str = "127.0.0.1"
    port: int = 0
    """0 takes any free port."""

    @property
    def database(self) -> Path:
        """The file of the database."""
        return self.data / DATABASE

    @classmethod
    def of(cls, data: Path, key_file: Path | None = None, host: str = "127.0.0.1", port: int = 0) -> "Settings":
        """Settings with the usual place for the key: beside the folder, under its name and `.key`."""
        whole = data.absolute()
        return cls(whole, (key_file or whole.with_name(whole.name + ".key")).absolute(), host, port)
