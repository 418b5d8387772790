/** Sentences about lists of suppliers in English. */
export const listEn: Readonly<Record<string, string>> = {
  FILE_CELL_TOO_LONG:
    'The cell in row {row}, column {column}, is longer than {max} characters. Shorten it and upload again.',
  FILE_EMPTY: 'The file is empty. Upload one with a row for each supplier.',
  FILE_HAS_EXTERNAL_LINKS:
    'The file has links to other workbooks. In Excel use “Data, Edit Links, Break Link” and save it again.',
  FILE_HAS_MACROS: 'The file has macros. Save it as “Excel Workbook (.xlsx)”, without macros.',
  FILE_HEADER_NOT_FOUND: 'We found no column titles in the first {rows} rows. Add a row with the titles.',
  FILE_LOCKED_OR_OLD:
    'The file has a password or is of an old Excel (.xls). Save it as .xlsx without password, or as CSV.',
  FILE_NOT_CALCULATED:
    'There are formulas without a stored result. Open the file in Excel, save it and upload it again.',
  FILE_QUOTE_NOT_CLOSED: 'Near row {row} there are quotes that do not close. Correct them and upload the file again.',
  FILE_TOO_BIG: 'The file is larger than {max} MB. Split it.',
  FILE_TOO_MANY_COLUMNS: 'The list has more than {max} columns. Keep only those that are needed.',
  FILE_TOO_MANY_ROWS: 'The list goes beyond {max} rows. Split it, and keep only the sheet of the list in the workbook.',
  FILE_TYPE_MISMATCH: 'The content is not that of a .{extension} file. Save it again as XLSX or CSV.',
  FILE_TYPE_UNSUPPORTED: 'We read lists in XLSX, CSV, TSV or TXT. Save yours in one of these formats.',
  FILE_UNREADABLE: 'We cannot read the file; it may be damaged. Open it in Excel, save it again and upload it.',
  FILE_ZIP_SUSPICIOUS:
    'For safety we do not open this file: inside it is not like an Excel workbook. Copy it to a new workbook and upload that.',
  COLUMN_COUNTRY_MISSING:
    'The country is missing. Say which column holds it, or choose one country for the whole list.',
  COLUMN_NAME_MISSING: 'Say which column holds the name of the supplier.',
  COLUMN_REPEATED: 'The column “{header}” means the same as another one. Choose one of the two.',
  CELL_HAS_ERROR: 'The cell holds an Excel error: {text}. Write the value.',
  COUNTRY_MISSING: 'The country is missing. Write it, or choose one country for the whole list.',
  COUNTRY_NOT_COVERED:
    '“{text}” is none of the countries of the programme: GT, SV, HN, NI, CR, PA, MX, CO, PE or CL. Check it.',
  DUPLICATE_IN_FILE: 'It is the same supplier as row {row}. Keep only one of the two rows.',
  NAME_MISSING: 'The name of the supplier is missing.',
  NUMBER_AMBIGUOUS: '“{text}” can be {first} or {second}. Write which, or give the decimal sign of the column.',
  NUMBER_INVALID: '“{text}” cannot be read as a number. Use digits and one decimal sign only.',
  NUMBER_NEGATIVE: 'The number cannot be negative.',
  NUMBER_TOO_BIG: 'The number is too big, or has too many decimals. At most {max}.',
  PHONE_UNREADABLE: 'We do not understand the phone number and leave it out. Write a single one with all its digits.',
  POSSIBLE_DUPLICATE_OF: 'It looks like “{name}”, which is on your list already. Is it the same supplier?',
  POSSIBLE_DUPLICATE_OF_ROW: 'It looks like “{name}” of row {row}. Is it the same supplier?',
  ROW_HAS_EXTRA_CELLS:
    'The row has {found} cells and there are {expected} titles. Check commas and quotes: the values may have moved.',
  ROW_IS_EXAMPLE: 'It is the example row of the template. Set it aside.',
  SECTOR_SUGGESTED: 'We keep the activity as you wrote it. Probably it is {en}.',
  SECTOR_UNKNOWN: 'We did not find that activity in ISIC. We keep it as you wrote it.',
  SPEND_CURRENCY_UNCLEAR: 'The sign can be {choices}. The amount stays without currency until you give it.',
  SPEND_NOT_MONEY: 'The amount has a unit that is no currency. Write only the amount and the currency.',
  TAX_ID_BAD_CHECK_DIGIT: 'The {scheme} {value} is not valid: check its last digit.',
  TAX_ID_BAD_FORMAT:
    'The {scheme} {value} does not have the expected form. Check it against the supplier’s certificate.',
  TAX_ID_BAD_LENGTH: 'The {scheme} {value} does not have the right number of digits. Excel may have taken a zero.',
  TAX_ID_CHECK_DIGIT_UNUSUAL: 'The {scheme} {value} ends in an unusual way. Confirm it with the supplier.',
  TAX_ID_DV_MISSING: 'The {scheme} {value} lacks its check digit.',
  TAX_ID_GENERIC: '{value} is a generic number, not that of a supplier. Write the {scheme} or leave the cell empty.',
  TAX_ID_LOOKS_LIKE_PLACEHOLDER: 'The {scheme} {value} looks like a placeholder. Confirm it with the supplier.',
  TAX_ID_NOT_VERIFIABLE: 'The {scheme} {value} has the right form; there is no way to verify it.',
  TAX_ID_SPREADSHEET_NOTATION: 'Excel turned the number into {value} and digits were lost. Write it again as text.',
  TAX_ID_UNKNOWN_TYPE: 'The {scheme} {value} begins with a type we do not know. Confirm it with the supplier.',
  TEXT_LOOKS_LIKE_FORMULA: 'It looks like a formula. We keep it as text.',
  VENDOR_NUMBER_REPEATED: 'Row {row} has the same vendor number and another tax id. Check both.',
  VENDOR_NUMBER_TAKEN: 'That vendor number is already that of “{name}”, which has another tax id. Check it.',
  WORKERS_NOT_WHOLE: '“{text}” is not a whole number of people.',
};
