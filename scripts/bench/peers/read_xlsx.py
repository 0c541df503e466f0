"""Every cell of the measured workbook with openpyxl in read-only mode."""

import os
import sys

from side import NOT_INSTALLED, serve

try:
    import openpyxl
except ImportError:
    sys.exit(NOT_INSTALLED)

FILE = os.path.join(os.environ["BENCH_FOLDER"], f"workbook-{sys.argv[1]}", "bang.xlsx")


def read():
    book = openpyxl.load_workbook(FILE, read_only=True)
    for row in book.worksheets[0].iter_rows(values_only=True):
        list(row)
    book.close()


serve(read)
