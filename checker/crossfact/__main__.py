"""Run the command line: python -m crossfact."""

from crossfact.cli.main import console

if __name__ == "__main__":
    console()
