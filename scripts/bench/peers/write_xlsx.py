"""Unit rows of the report with xlsxwriter: the same cells, borders and number formats."""

import io
import sys

from side import NOT_INSTALLED, serve

try:
    import xlsxwriter
except ImportError:
    sys.exit(NOT_INSTALLED)

INDICATORS = 20
UNITS = int(sys.argv[1])


def write():
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet("Chi tiết theo đơn vị")
    look = {"font_name": "Times New Roman", "font_size": 11, "border": 1, "text_wrap": True}
    text = book.add_format(look)
    number = book.add_format({**look, "align": "right", "num_format": "#,##0"})
    for unit in range(UNITS):
        sheet.set_row(unit, 18)
        sheet.write_number(unit, 0, unit + 1, number)
        sheet.write_string(unit, 1, f"Thôn số {unit + 1}", text)
        sheet.write_string(unit, 2, "Thôn", text)
        for at in range(INDICATORS):
            sheet.write_number(unit, 3 + at, 1 + (unit * 7 + at * 13) % 1300, number)
    book.close()


serve(write)
