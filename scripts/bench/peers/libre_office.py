"""LibreOffice without a window: a whole process, which is how an office without this program would convert."""

import os
import shutil
import subprocess
import sys
import tempfile

from side import NOT_INSTALLED, serve

INDICATORS = 20
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
if OFFICE is None:
    sys.exit(NOT_INSTALLED)


def rows(units):
    for unit in range(units):
        figures = [1 + (unit * 7 + at * 13) % 1300 for at in range(INDICATORS)]
        yield [unit + 1, f"Thôn số {unit + 1}", "Thôn", *figures]


def source(kind, size, folder):
    """The file to convert and what it becomes."""
    if kind == "read":
        made = os.path.join(os.environ["BENCH_FOLDER"], f"workbook-{size}", "bang.xlsx")
        return made, "csv"
    if kind == "xlsx":
        name, lines = "bang.csv", (",".join(map(str, row)) for row in rows(size))
    else:
        cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows(size))
        name, lines = "bang.html", ["<table border=1>", *(f"<tr>{row}</tr>" for row in cells), "</table>"]
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    return path, "xlsx" if kind == "xlsx" else "docx:MS Word 2007 XML"


FOLDER = tempfile.mkdtemp(prefix="bench-office-")
FILE, FORMAT = source(sys.argv[1], int(sys.argv[2]), FOLDER)


def convert():
    """Ends with an error when nothing was written: a process that did nothing is no peer."""
    out = os.path.join(FOLDER, "out")
    shutil.rmtree(out, ignore_errors=True)
    profile = f"-env:UserInstallation=file://{FOLDER}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", FORMAT, "--outdir", out, FILE]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not os.listdir(out):
        raise RuntimeError(f"{FILE} was not converted")


try:
    serve(convert)
finally:
    shutil.rmtree(FOLDER, ignore_errors=True)
