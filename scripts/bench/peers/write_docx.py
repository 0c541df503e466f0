"""Unit rows of the report with python-docx: one plain table."""

import io
import sys

from side import NOT_INSTALLED, serve

try:
    from docx import Document
except ImportError:
    sys.exit(NOT_INSTALLED)

INDICATORS = 20
UNITS = int(sys.argv[1])


def write():
    document = Document()
    table = document.add_table(rows=UNITS, cols=2 + INDICATORS)
    for unit, row in enumerate(table.rows):
        cells = row.cells
        cells[0].text = str(unit + 1)
        cells[1].text = f"Thôn số {unit + 1}"
        for at in range(INDICATORS):
            cells[2 + at].text = str(1 + (unit * 7 + at * 13) % 1300)
    document.save(io.BytesIO())


serve(write)
