"""The overview as a spreadsheet, and the workbook that it is made in."""
