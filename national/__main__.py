"""The entry point `loket-national`. Nothing heavy is imported before the arguments are read."""

import sys


def main() -> int:
    """Run one command; the return value is the exit code (0 done, 1 refused or failed, 2 usage, 3 partly)."""
    from national import cli

    return cli.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
