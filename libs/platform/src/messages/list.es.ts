/** Sentences about lists of suppliers in Spanish: what is wrong with a file, a column or a row, and what to do. */
export const listEs: Readonly<Record<string, string>> = {
  FILE_CELL_TOO_LONG:
    'La celda de la fila {row}, columna {column}, pasa de {max} caracteres. Acórtela y vuelva a subir.',
  FILE_EMPTY: 'El archivo está vacío. Elija otro.',
  FILE_HAS_EXTERNAL_LINKS:
    'El archivo trae vínculos a otros libros. En Excel use «Datos, Editar vínculos, Romper vínculo» y guárdelo de nuevo.',
  FILE_HAS_MACROS: 'El archivo trae macros. Guárdelo como «Libro de Excel (.xlsx)», sin macros.',
  FILE_HEADER_NOT_FOUND:
    'No encontramos los títulos de las columnas en las primeras {rows} filas. Agregue una fila con los títulos.',
  FILE_LOCKED_OR_OLD:
    'El archivo tiene contraseña o es de un Excel antiguo (.xls). Guárdelo como .xlsx sin contraseña, o como CSV.',
  FILE_NOT_CALCULATED: 'Hay fórmulas sin resultado guardado. Abra el archivo en Excel, guárdelo y vuelva a subirlo.',
  FILE_QUOTE_NOT_CLOSED:
    'Cerca de la fila {row} hay comillas que no se cierran. Corríjalas y vuelva a subir el archivo.',
  FILE_TOO_BIG: 'El archivo pesa más de {max} MB. Elija uno más liviano, o divídalo en partes.',
  FILE_TOO_MANY_COLUMNS: 'La lista tiene más de {max} columnas. Deje solo las que hacen falta.',
  FILE_TOO_MANY_ROWS: 'La lista pasa de {max} filas. Divídala en partes, y deje en el libro solo la hoja de la lista.',
  FILE_TYPE_MISMATCH: 'El contenido no corresponde a un archivo .{extension}. Guárdelo de nuevo como XLSX o CSV.',
  FILE_TYPE_UNSUPPORTED: 'Leemos listas en XLSX, CSV, TSV o TXT. Guarde la suya en uno de esos formatos.',
  FILE_UNREADABLE: 'No podemos leer el archivo; puede estar dañado. Ábralo en Excel, guárdelo de nuevo y súbalo.',
  FILE_ZIP_SUSPICIOUS:
    'Por seguridad no abrimos este archivo: por dentro no es como un libro de Excel. Cópielo a un libro nuevo y súbalo.',
  COLUMN_COUNTRY_MISSING: 'Falta el país. Indique qué columna lo dice, o elija un país para toda la lista.',
  COLUMN_NAME_MISSING: 'Indique qué columna tiene el nombre del proveedor.',
  COLUMN_REPEATED: 'La columna «{header}» dice lo mismo que otra. Elija una de las dos.',
  CELL_HAS_ERROR: 'La celda tiene un error de Excel: {text}. Escriba el dato.',
  COUNTRY_MISSING: 'Falta el país. Escríbalo, o elija un país para toda la lista.',
  COUNTRY_NOT_COVERED:
    '«{text}» no es uno de los países del programa: GT, SV, HN, NI, CR, PA, MX, CO, PE o CL. Revíselo.',
  DUPLICATE_IN_FILE: 'Es el mismo proveedor de la fila {row}. Deje una sola de las dos filas.',
  NAME_MISSING: 'Falta el nombre del proveedor.',
  NUMBER_AMBIGUOUS: '«{text}» puede ser {first} o {second}. Escriba cuál, o diga el signo decimal de la columna.',
  NUMBER_INVALID: '«{text}» no se puede leer como número. Use solo cifras y un signo decimal.',
  NUMBER_NEGATIVE: 'El número no puede ser negativo.',
  NUMBER_TOO_BIG: 'El número es demasiado grande, o tiene demasiados decimales. Máximo {max}.',
  PHONE_UNREADABLE: 'No entendemos el teléfono y queda sin guardar. Escriba uno solo, con las cifras completas.',
  POSSIBLE_DUPLICATE_OF: 'Se parece a «{name}», que ya está en su lista. ¿Es el mismo proveedor?',
  POSSIBLE_DUPLICATE_OF_ROW: 'Se parece a «{name}», de la fila {row}. ¿Es el mismo proveedor?',
  ROW_HAS_EXTRA_CELLS:
    'La fila tiene {found} celdas y los títulos son {expected}. Revise comas y comillas: los datos pueden estar corridos.',
  ROW_IS_EXAMPLE: 'Es la fila de ejemplo de la plantilla. Apártela.',
  SECTOR_SUGGESTED: 'Guardamos la actividad como la escribió. Probablemente es {es}.',
  SECTOR_UNKNOWN: 'No encontramos esa actividad en la CIIU. La guardamos como la escribió.',
  SPEND_CURRENCY_UNCLEAR: 'El signo puede ser {choices}. El monto queda sin moneda hasta que la indique.',
  SPEND_NOT_MONEY: 'El monto trae una unidad que no es una moneda. Escriba solo el monto y la moneda.',
  TAX_ID_BAD_CHECK_DIGIT: 'El {scheme} {value} no es válido: revise el último dígito.',
  TAX_ID_BAD_FORMAT: 'El {scheme} {value} no tiene la forma esperada. Revíselo con la constancia del proveedor.',
  TAX_ID_BAD_LENGTH: 'El {scheme} {value} no tiene el número de cifras correcto. Excel puede haber quitado un cero.',
  TAX_ID_CHECK_DIGIT_UNUSUAL: 'El {scheme} {value} termina de forma poco común. Confírmelo con el proveedor.',
  TAX_ID_DV_MISSING: 'Al {scheme} {value} le falta el dígito verificador.',
  TAX_ID_GENERIC: '{value} es un número genérico, no el de un proveedor. Escriba el {scheme} o deje la celda vacía.',
  TAX_ID_LOOKS_LIKE_PLACEHOLDER: 'El {scheme} {value} parece de relleno. Confírmelo con el proveedor.',
  TAX_ID_NOT_VERIFIABLE: 'El {scheme} {value} tiene la forma correcta; no hay cómo verificarlo.',
  TAX_ID_SPREADSHEET_NOTATION: 'Excel cambió el número a {value} y se perdieron cifras. Escríbalo de nuevo como texto.',
  TAX_ID_UNKNOWN_TYPE: 'El {scheme} {value} empieza con un tipo que no conocemos. Confírmelo con el proveedor.',
  TEXT_LOOKS_LIKE_FORMULA: 'Parece una fórmula. La guardamos como texto.',
  VENDOR_NUMBER_REPEATED:
    'La fila {row} tiene el mismo código de proveedor y otra identificación fiscal. Revise las dos.',
  VENDOR_NUMBER_TAKEN: 'Ese código de proveedor ya es de «{name}», que tiene otra identificación fiscal. Revíselo.',
  WORKERS_NOT_WHOLE: '«{text}» no es un número entero de personas.',
  UPLOADS_TOO_MANY:
    'Hay {max} archivos de su organización sin usar. Use uno de ellos, o espere: se borran a las {hours} horas.',
  UPLOAD_IN_USE: 'Ese archivo ya está en otra importación. Súbalo de nuevo si quiere importarlo otra vez.',
  IMPORT_NOT_OPEN: 'Esta importación no se puede cambiar en este momento. Vuelva a cargarla para ver en qué va.',
  IMPORT_STALE:
    'La importación o su lista cambiaron después de que usted las vio. Revise el resultado y aplíquela de nuevo.',
  ROWS_STILL_REJECTED: 'Quedan {count} filas con errores. Corríjalas o apártelas para aplicar la lista.',
  COLUMN_UNKNOWN: 'El archivo no tiene la columna {index}. Vuelva a cargar la importación.',
  CELL_WITHOUT_COLUMN:
    'El archivo no tiene una columna para ese dato ({name}). Agréguela en el archivo y súbalo de nuevo.',
};
