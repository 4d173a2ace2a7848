"""`python -m desktop`, and the `loket` command. Nothing heavy is imported here."""

import sys


def main() -> int:
    """Runs the command line and gives its exit code."""
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
